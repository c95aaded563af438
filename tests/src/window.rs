//! The window, and what a person does with it.
//!
//! Every verb waits until it can be done, up to a deadline, because a window answers in its own time;
//! no verb waits longer than it must. A walk that fails leaves a picture in `artefacts/`.

use std::fs;
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::desktop::Desktop;
use crate::driver::Driver;
use crate::target::Target;
use crate::webdriver::{Element, Refusal, Session};
use crate::{keys, project};

/// How long a window may take before a person would call it broken, with room for a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A window opened for a walk; closed when this value goes.
pub struct Window<'d> {
    desktop: &'d Desktop,
    binary: PathBuf,
    session: Session,
    driver: Driver,
}

impl<'d> Window<'d> {
    /// Opens the program `binary` with `arguments` on `desktop` and waits until it has drawn a page.
    pub fn open(desktop: &'d Desktop, binary: impl Into<PathBuf>, arguments: &[&str]) -> Self {
        let binary = binary.into();
        let driver = Driver::start(desktop, PATIENCE);
        let options = json!({ "binary": binary, "args": arguments });
        let session = Session::open(driver.port, &json!({ "webkitgtk:browserOptions": options }))
            .unwrap_or_else(|refusal| panic!("no window opened: {refusal}\n{}", driver.said()));
        let window = Self { desktop, binary, session, driver };
        window.wait_until("the page has loaded", || {
            let ready = window.session.run("return document.readyState === 'complete'", &[]);
            ready.is_ok_and(|it| it == json!(true))
        });
        window
    }

    /// Clicks on `target`, or on its label where it is a box to tick.
    #[track_caller]
    pub fn click(&self, target: &Target) {
        let script = "const [it] = arguments;
            return [it.matches('[type=checkbox], [type=radio]') && it.labels[0] || it]";
        self.try_until(&format!("click {target}"), || {
            let seen = self.session.run(script, &[self.only(target)?.as_value()])?;
            let seen = Element::all_in(&seen).pop().ok_or(Unready::Count(0))?;
            Ok(self.session.click(&seen)?)
        });
    }

    /// Empties the field `target` and writes `text` into it.
    #[track_caller]
    pub fn fill(&self, target: &Target, text: &str) {
        self.try_until(&format!("write into {target}"), || {
            let field = self.only(target)?;
            self.session.clear(&field)?;
            if !text.is_empty() {
                self.session.write(&field, text)?;
            }
            Ok(())
        });
    }

    /// Chooses the option called `option` from the list `target`.
    #[track_caller]
    pub fn choose(&self, target: &Target, option: &str) {
        self.try_until(&format!("choose {option:?} from {target}"), || {
            let list = self.only(target)?;
            let script = "const [list, label] = arguments;
                const labels = [...list.options].map(it => it.label.trim());
                const chosen = labels.findIndex(it => it === label);
                if (chosen < 0) return labels.join(', ');
                list.selectedIndex = chosen;
                list.dispatchEvent(new Event('input', { bubbles: true }));
                list.dispatchEvent(new Event('change', { bubbles: true }));";
            match self.session.run(script, &[list.as_value(), json!(option)])? {
                Value::String(offered) => Err(Unready::NotOffered(offered)),
                _ => Ok(()),
            }
        });
    }

    /// Presses keys, such as `"Tab"` or `"Control+z"`, wherever the focus is.
    #[track_caller]
    pub fn press(&self, stroke: &str) {
        self.try_until(&format!("press {stroke}"), || {
            Ok(self.session.act(&keys::action(stroke))?)
        });
    }

    /// Drags `target` by the pointer onto `place` and lets it go: pressed, moved in small steps, released.
    #[track_caller]
    pub fn drag(&self, target: &Target, place: &Target) {
        let middle = "arguments[0].scrollIntoView({ block: 'nearest' });
            const { x, y, width, height } = arguments[0].getBoundingClientRect();
            return [Math.round(x + width / 2), Math.round(y + height / 2)]";
        let move_to =
            |at: &Value| json!({ "type": "pointerMove", "duration": 50, "x": at[0], "y": at[1] });
        self.try_until(&format!("drag {target} onto {place}"), || {
            let (target, place) = (self.only(target)?, self.only(place)?);
            self.session.run(middle, &[place.as_value()])?;
            let from = self.session.run(middle, &[target.as_value()])?;
            let to = self.session.run(middle, &[place.as_value()])?;
            let between = |part: i64| {
                let way = |at: usize| {
                    let [from, to] = [&from, &to].map(|it| it[at].as_i64().unwrap_or_default());
                    from + (to - from) * part / 4
                };
                move_to(&json!([way(0), way(1)]))
            };
            let mut steps = vec![move_to(&from), json!({ "type": "pointerDown", "button": 0 })];
            steps.extend((1..=4).map(between));
            steps.push(json!({ "type": "pointerUp", "button": 0 }));
            let pointer = json!({
                "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": steps,
            });
            Ok(self.session.act(&json!({ "actions": [pointer] }))?)
        });
    }

    /// Waits until `target` is there, once.
    #[track_caller]
    pub fn find(&self, target: &Target) {
        self.try_until(&format!("find {target}"), || self.only(target).map(drop));
    }

    /// Waits until `target` is there no more.
    #[track_caller]
    pub fn lose(&self, target: &Target) {
        self.wait_until(&format!("{target} is gone"), || {
            self.all(target).is_ok_and(|found| found.is_empty())
        });
    }

    /// Returns how many elements `target` means just now.
    #[track_caller]
    pub fn count(&self, target: &Target) -> usize {
        self.try_until(&format!("count {target}"), || self.all(target)).len()
    }

    /// Returns the words seen in `target`.
    #[track_caller]
    pub fn text(&self, target: &Target) -> String {
        self.ask(target, "return arguments[0].innerText")
    }

    /// Returns what stands in the field `target`.
    #[track_caller]
    pub fn value(&self, target: &Target) -> String {
        self.ask(target, "return arguments[0].value")
    }

    /// Returns the page's main heading, or nothing while there is none.
    pub fn heading(&self) -> String {
        let said = self.session.run("return document.querySelector('h1')?.innerText ?? ''", &[]);
        said.ok().and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// Waits until the page says `words` anywhere.
    #[track_caller]
    pub fn read(&self, words: &str) {
        self.wait_until(&format!("the page says {words:?}"), || {
            self.session
                .run("return document.body.innerText", &[])
                .is_ok_and(|page| page.as_str().is_some_and(|it| it.contains(words)))
        });
    }

    /// Waits until `holds` does, and says `what` if it never did.
    #[track_caller]
    pub fn wait_until(&self, what: &str, holds: impl Fn() -> bool) {
        self.try_until(&format!("wait until {what}"), || {
            if holds() { Ok(()) } else { Err(Unready::NotYet) }
        });
    }

    /// Runs `script` in the page as the body of a function and returns its answer.
    #[track_caller]
    pub fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.session
            .run(script, arguments)
            .unwrap_or_else(|refusal| panic!("the script failed: {refusal}"))
    }

    /// Runs `script` in the page as the body of a function that is given how to answer, and waits until it does.
    #[track_caller]
    pub fn run_and_wait(&self, script: &str) -> Value {
        self.session
            .run_and_wait(script, &[])
            .unwrap_or_else(|refusal| panic!("the script failed: {refusal}"))
    }

    /// Makes the window this large.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        self.session
            .resize(width, height)
            .unwrap_or_else(|refusal| panic!("the window kept its size: {refusal}"));
    }

    /// Keeps a picture of the window as `artefacts/<name>.png`.
    #[track_caller]
    pub fn picture(&self, name: &str) {
        self.keep_picture(name).unwrap_or_else(|refusal| panic!("no picture {name:?}: {refusal}"));
    }

    /// Holds the page against the rules of axe-core: what a screen reader or a weak eye would stumble over.
    #[track_caller]
    pub fn is_accessible(&self) {
        self.teach("axe", "axe-core/axe.min.js")
            .unwrap_or_else(|refusal| panic!("axe did not load: {refusal}"));
        let script = "const done = arguments[0];
            axe.run(document, { resultTypes: ['violations'] }).then(
                found => done(found.violations.map(it =>
                    `${it.id} (${it.impact}): ${it.help}: ` + it.nodes.map(node => node.html).join(' , '))),
                error => done([String(error)]));";
        let found = self
            .session
            .run_and_wait(script, &[])
            .unwrap_or_else(|refusal| panic!("axe did not run: {refusal}"));
        let found: Vec<&str> = found
            .as_array()
            .map(Vec::as_slice)
            .unwrap_or_default()
            .iter()
            .filter_map(Value::as_str)
            .collect();
        assert!(found.is_empty(), "not everyone can use this page:\n  {}", found.join("\n  "));
    }

    #[track_caller]
    fn ask(&self, target: &Target, script: &str) -> String {
        self.try_until(&format!("read {target}"), || {
            let said = self.session.run(script, &[self.only(target)?.as_value()])?;
            Ok(said.as_str().unwrap_or_default().to_owned())
        })
    }

    /// Tries until it works or patience ends; a page that is just being redrawn refuses for a moment.
    #[track_caller]
    fn try_until<T>(&self, what: &str, attempt: impl Fn() -> Result<T, Unready>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match attempt() {
                Ok(done) => return done,
                Err(error) if Instant::now() > deadline => panic!("could not {what}: {error}"),
                Err(_) => thread::sleep(Duration::from_millis(25)),
            }
        }
    }

    fn only(&self, target: &Target) -> Result<Element, Unready> {
        let found = self.all(target)?;
        let count = found.len();
        found.into_iter().next().filter(|_| count == 1).ok_or(Unready::Count(count))
    }

    fn all(&self, target: &Target) -> Result<Vec<Element>, Unready> {
        let found = match target {
            Target::Css(selector) => self
                .session
                .run("return [...document.querySelectorAll(arguments[0])]", &[json!(selector)])?,
            Target::Role { role, name } => {
                self.teach(
                    "TestingLibraryDom",
                    "@testing-library/dom/dist/@testing-library/dom.umd.min.js",
                )?;
                let script = "const [role, name] = arguments;
                    // While a panel is open, nothing outside it can be reached.
                    const panel = [...document.querySelectorAll('dialog:modal')].pop() ?? document.body;
                    const called = it => TestingLibraryDom
                        .queryAllByRole(document.body, role, { name: it })
                        .filter(it => panel.contains(it));
                    const found = called(name);
                    return found.length > 0 ? found : called(it => it.startsWith(name + ' '));";
                self.session.run(script, &[json!(role), json!(name)])?
            }
        };
        Ok(Element::all_in(&found))
    }

    /// Brings a library of the UI's own development tools into the page, once.
    fn teach(&self, global: &str, library: &str) -> Result<(), Refusal> {
        if self.session.run("return arguments[0] in window", &[json!(global)])? == json!(true) {
            return Ok(());
        }
        let path = project().join("ui/node_modules").join(library);
        let source = fs::read_to_string(&path)
            .unwrap_or_else(|error| panic!("{}: {error}; `make test` installs it", path.display()));
        self.session.run(&source, &[]).map(drop)
    }

    fn keep_picture(&self, name: &str) -> Result<(), Refusal> {
        let folder = project().join("artefacts");
        // What was just changed is drawn with the next frame, and the frame after that shows it.
        let drawn = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
        self.session.run_and_wait(drawn, &[])?;
        let picture = self.session.picture()?;
        fs::create_dir_all(&folder)
            .and_then(|()| fs::write(folder.join(format!("{name}.png")), picture))
            .unwrap_or_else(|error| panic!("could not write into {}: {error}", folder.display()));
        Ok(())
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            let walk = thread::current().name().unwrap_or("walk").replace("::", "-");
            // The walk has failed already; this is only the picture of it.
            let _ = self.keep_picture(&format!("failed-{walk}"));
            eprintln!("{}", self.driver.said());
        }
        // The program ends by itself when its window is closed, as it does for a person; the driver would end it hard.
        let _ = self.session.close_window();
        let deadline = Instant::now() + PATIENCE;
        while self.desktop.runs(&self.binary) && Instant::now() < deadline {
            thread::sleep(Duration::from_millis(10));
        }
        let _ = self.session.close();
    }
}

/// Why a thing cannot be done to a target just now.
#[derive(Debug, thiserror::Error)]
enum Unready {
    #[error("{0} of them are there, not one")]
    Count(usize),
    #[error("it offers only: {0}")]
    NotOffered(String),
    #[error("it never was so")]
    NotYet,
    #[error(transparent)]
    Refused(#[from] Refusal),
}
