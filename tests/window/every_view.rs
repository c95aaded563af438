//! What every view looks like, with the sample record in it: light and dark, wide and narrow, and open to everyone.

use tests::{Desktop, Window, button, css};

use crate::aliquot::{desktop, go, start, views};

#[test]
fn every_view_shows_the_sample_in_light_and_is_accessible() {
    look_at_every_view(&desktop(), "light");
}

#[test]
fn every_view_shows_the_sample_in_dark_and_is_accessible() {
    look_at_every_view(&desktop().dark(), "dark");
}

fn look_at_every_view(desktop: &Desktop, look: &str) {
    let window = start(desktop);
    window.find(&button("Look around with the sample record"));
    leave_picture(&window, "start", look);
    window.click(&button("Look around with the sample record"));
    window.find(&css("h2#verdict"));
    for view in views(&window) {
        go(&window, &view);
        leave_picture(&window, &view.to_lowercase(), look);
    }

    go(&window, "Activities");
    window.click(&button("New activity"));
    window.find(&css("dialog[open]"));
    leave_picture(&window, "activity", look);
}

/// Keeps pictures of the page in two sizes, and holds both against axe.
#[track_caller]
fn leave_picture(window: &Window, page: &str, look: &str) {
    for (size, width, height) in [("small", 900, 600), ("wide", 1280, 800)] {
        window.resize(width, height);
        window.picture(&format!("{page}-{look}-{size}"));
        window.is_accessible();
    }
}
