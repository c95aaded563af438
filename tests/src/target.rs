//! What a walk points at: a control by its role and name, as a screen reader would, or a place by its selector.

use std::fmt::{self, Display, Formatter};

/// A thing in the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The one control of this role with this accessible name.
    Role {
        /// The ARIA role, stated or implied.
        role: String,
        /// The accessible name; where nothing is called exactly this, its first words.
        name: String,
    },
    /// The one element a CSS selector finds.
    Css(String),
}

impl Display for Target {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Role { role, name } => write!(f, "{role} \"{name}\""),
            Self::Css(selector) => write!(f, "{selector}"),
        }
    }
}

/// Points at the control of a role with a name.
pub fn role(role: &str, name: &str) -> Target {
    Target::Role { role: role.to_owned(), name: name.to_owned() }
}

/// Points at what a CSS selector finds, for places that have no name.
pub fn css(selector: &str) -> Target {
    Target::Css(selector.to_owned())
}

/// Points at a button by its name.
pub fn button(name: &str) -> Target {
    role("button", name)
}

/// Points at a link by its name.
pub fn link(name: &str) -> Target {
    role("link", name)
}

/// Points at a text field by its label.
pub fn textbox(name: &str) -> Target {
    role("textbox", name)
}

/// Points at a choice by its label.
pub fn combobox(name: &str) -> Target {
    role("combobox", name)
}

/// Points at a box to tick by its label.
pub fn checkbox(name: &str) -> Target {
    role("checkbox", name)
}

/// Points at a heading by its words.
pub fn heading(name: &str) -> Target {
    role("heading", name)
}
