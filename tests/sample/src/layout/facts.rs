//! What a paper has to say.

use domain::activity::Activity;

use crate::paper::{Ink, Page, Pen, signature};
use crate::said;
use crate::story::{Organisation, Paper, Story};

/// The facts of one paper.
pub struct Facts<'s> {
    /// The paper.
    pub paper: &'s Paper,
    /// The activities it speaks of, at least one.
    pub activities: Vec<&'s Activity>,
    /// Who printed it.
    pub organisation: &'s Organisation,
    /// The name printed on it.
    pub name: &'s str,
}

impl<'s> Facts<'s> {
    /// Gathers the facts of a paper.
    pub fn of(story: &'s Story, paper: &'s Paper) -> Self {
        let activities = story.activities_of(paper);
        let organisation = story.provider_of(activities[0]);
        let name = paper.participant.as_deref().unwrap_or(&story.holder.name);
        Self { paper, activities, organisation, name }
    }

    /// Returns the activity, or the first of several.
    pub fn activity(&self) -> &'s Activity {
        self.activities[0]
    }

    /// Returns its title.
    pub fn title(&self) -> &'s str {
        &self.activity().title
    }

    /// Returns its days as this paper writes them.
    pub fn days(&self) -> String {
        said::days(self.activity(), self.paper.dates)
    }

    /// Returns the day the paper was printed, or the day of the activity.
    pub fn issued(&self) -> String {
        let day = self.paper.issued_on.unwrap_or(self.activity().completed_on);
        said::day(day, self.paper.dates)
    }

    /// Returns how much it awards, with the unit.
    pub fn amount(&self) -> String {
        said::amount(self.activity().amount)
    }

    /// Returns the provider's program number.
    pub fn number(&self) -> Option<&'s str> {
        self.activity().program_number.as_deref()
    }

    /// Returns the colour of the letterhead.
    pub fn ink(&self) -> Ink {
        Ink(self.organisation.ink)
    }

    /// Returns who signed.
    pub fn signer(&self) -> &'s str {
        self.paper.signer.as_deref().unwrap_or_default()
    }

    /// Returns what the signer is.
    pub fn signer_title(&self) -> &'s str {
        self.paper.signer_title.as_deref().unwrap_or_default()
    }

    /// Returns a paragraph with the facts in their places.
    pub fn filled(&self, paragraph: &str) -> String {
        paragraph
            .replace("{name}", self.name)
            .replace("{title}", self.title())
            .replace("{provider}", &self.organisation.name)
            .replace("{date}", &self.days())
            .replace("{amount}", &self.amount())
    }

    /// Draws the signature over a rule, with the signer's name and office under it.
    pub fn sign(&self, page: &mut Page, x: f32, y: f32, width: f32, pen: Pen) {
        signature(page, x + 10.0, y - 6.0, width * 0.72, self.signer());
        page.line((x, y), (x + width, y), 0.6, Ink::GREY);
        page.text(x, y + pen.size * 1.25, pen, self.signer());
        page.text(x, y + pen.size * 2.45, pen.in_ink(Ink::GREY), self.signer_title());
    }
}
