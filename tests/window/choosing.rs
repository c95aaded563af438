//! The person's say: an activity dragged by the pointer to another area, and parts of one chosen by keyboard.

use tests::{button, css, role};

use crate::aliquot::{desktop, start};

#[test]
fn an_activity_is_dragged_to_another_area_and_priced_before_it_moves() {
    let desktop = desktop();
    let window = start(&desktop);
    window.click(&button("Look around with the sample record"));
    window.read("What counts where");
    // Of everything that may fill another area too, the first; which one the sample's story decides.
    let found = window.run(
        "const shelves = [...document.querySelectorAll('[data-shelf^=\"area:\"]')]
         const line = shelves[0].querySelector('li[data-line]')
         line.id = 'dragged'
         shelves.at(-1).id = 'there'
         return line.dataset.line",
        &[],
    );
    let title = found.as_str().expect("the sample fills its first area").to_owned();
    window.drag(&css("#dragged .date"), &css("#there h3"));
    window.find(&role("dialog", "Where should it count?"));
    window.read("This costs nothing");
    window.picture("sample-dragged");
    window.is_accessible();
    window.click(&css("dialog .button.primary"));
    window.read(&format!("Noted your choice for “{title}”"));
    window.read("Your choice");

    window.click(&button("Undo"));
    window.read("Undone:");
}

#[test]
fn parts_of_an_activity_are_chosen_by_keyboard() {
    let desktop = desktop();
    let window = start(&desktop);
    window.click(&button("Look around with the sample record"));
    window.read("What counts where");
    window.run("document.querySelector('[data-shelf] li[data-line] .button').focus()", &[]);
    window.press("Enter");
    window.find(&role("dialog", "Where should it count?"));
    window.run("document.querySelector('dialog input[value=parts]').focus()", &[]);
    window.press("Space");
    window.press("Tab");
    window.press("Control+a");
    for stroke in ["0", ".", "5"] {
        window.press(stroke);
    }
    window.wait_until("the price is said", || {
        window.count(&css("dialog button:not(:disabled) + button")) > 0
            && window.run("return /count/.test(document.querySelector('dialog [aria-live]')?.innerText ?? '')", &[])
                == true
    });
    window.picture("sample-parts");
    window.is_accessible();
    window.press("Enter");
    window.read("Noted your choice for");
    window.read("or nowhere, as you chose");
}
