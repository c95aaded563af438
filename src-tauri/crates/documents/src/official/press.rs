//! Ticks boxes and chooses buttons, each by the name its form has for that.

use lopdf::content::Content;
use lopdf::{Object, ObjectId, dictionary};

use super::field::{Field, Kind, on_state};
use super::fill::Pen;
use super::letters::packed;
use super::look::{Frame, Mark, mark};
use super::walk::Raw;
use crate::merge::tree::{dict_of, get};

impl Pen<'_> {
    /// Returns the state in which each place of a button is on.
    pub(super) fn states(&self, raw: &Raw) -> Vec<String> {
        raw.widgets
            .iter()
            .enumerate()
            .map(|(index, it)| match self.blank.document.get_dictionary(it.id) {
                Ok(dict) => on_state(&self.blank.document, dict, index, raw),
                Err(_) => String::new(),
            })
            .collect()
    }

    /// Puts a button into a state, everywhere it stands.
    pub(super) fn press(
        &mut self,
        field: &Field,
        raw: &Raw,
        state: Option<&str>,
        states: &[String],
    ) {
        let round = matches!(field.kind, Kind::Buttons(_));
        for (widget, own) in raw.widgets.iter().zip(states) {
            let on = state == Some(own.as_str());
            let spelled = self.spelled(widget.id, own);
            let document = &self.document;
            let bare = document.get_dictionary(widget.id).is_ok_and(|it| !it.has(b"AP"));
            if (on || bare) && !self.has_look(widget.id, &spelled) {
                self.draw_button(widget.id, &spelled, if round { Mark::Disc } else { Mark::Tick });
            }
            if let Ok(dict) = self.document.get_dictionary_mut(widget.id) {
                dict.set("AS", Object::Name(if on { spelled } else { b"Off".to_vec() }));
            }
        }
        let chosen = raw.widgets.iter().zip(states).find(|it| state == Some(it.1.as_str()));
        let value = chosen.map_or_else(|| b"Off".to_vec(), |it| self.spelled(it.0.id, it.1));
        self.hold(raw, &Object::Name(value));
    }

    /// Returns a state's name in the bytes the form spells it with.
    fn spelled(&self, widget: ObjectId, state: &str) -> Vec<u8> {
        let document = &self.blank.document;
        let known = || {
            let looks = dict_of(document, document.get_dictionary(widget).ok()?, b"AP")?;
            [&b"N"[..], b"D"].into_iter().find_map(|key| {
                let states = get(document, looks, key)?.as_dict().ok()?;
                states.iter().map(|it| it.0).find(|it| super::field::name_text(it) == state)
            })
        };
        known().cloned().unwrap_or_else(|| state.as_bytes().to_vec())
    }

    /// Tells whether a button has a picture of a state that every viewer can draw.
    fn has_look(&self, widget: ObjectId, state: &[u8]) -> bool {
        let document = &self.document;
        let look = || {
            let looks = dict_of(document, document.get_dictionary(widget).ok()?, b"AP")?;
            let states = get(document, looks, b"N")?.as_dict().ok()?;
            let stream = get(document, states, state)?.as_stream().ok()?;
            let content = stream.get_plain_content_with_limit(1 << 20).ok()?;
            let fonts = dict_of(document, &stream.dict, b"Resources")
                .and_then(|it| dict_of(document, it, b"Font"));
            let draws = !content.iter().all(u8::is_ascii_whitespace);
            let named = fonts_named(&content);
            Some(draws && named.iter().all(|it| fonts.is_some_and(|fonts| fonts.has(it))))
        };
        look().unwrap_or(false)
    }

    fn draw_button(&mut self, widget: ObjectId, state: &[u8], kind: Mark) {
        let Ok(dict) = self.document.get_dictionary(widget) else { return };
        let Some(frame) = Frame::of(&self.document, dict) else { return };
        let off = dict_of(&self.document, dict, b"AP").and_then(|it| {
            get(&self.document, it, b"N")?.as_dict().ok()?.get(b"Off").ok().cloned()
        });
        let on = packed(&mut self.document, frame.form(), mark(&frame, kind).into_bytes());
        let off = off.unwrap_or_else(|| {
            packed(&mut self.document, frame.form(), frame.drawn.clone().into_bytes()).into()
        });
        let mut states = dictionary! { "Off" => off };
        states.set(state, on);
        if let Ok(dict) = self.document.get_dictionary_mut(widget) {
            dict.set("AP", dictionary! { "N" => states });
        }
    }
}

fn fonts_named(content: &[u8]) -> Vec<Vec<u8>> {
    let operations = Content::decode(content).map(|it| it.operations).unwrap_or_default();
    let fonts = operations.iter().filter(|it| it.operator == "Tf");
    fonts.filter_map(|it| Some(it.operands.first()?.as_name().ok()?.to_vec())).collect()
}
