//! The first import: a spreadsheet chosen by a dialog, its columns put right, brought in, and taken back by one undo.

use tests::{Window, button, combobox, css};

use crate::aliquot::{desktop, start};
use crate::first_record::begin;

const TABLE: &str = "Date,Course,Given,Value,Area,Type\n\
    03/04/2026,Antibody identification step by step,Northfield Hospital,1.5,Blood bank,Course\n\
    05/06/2026,Ethics at the bench,BenchWise,1,Ethics,Podcast\n\
    07/08/2025,Platelet function and its tests,UPSLS,2,Hematology,\n\
    last spring,Special stains,Harbor Point,3,Histology,\n\
    ,Total,,7.5,,\n";

#[test]
fn a_spreadsheet_is_mapped_imported_and_taken_back_by_one_undo() {
    let desktop = desktop();
    let file = desktop.home().join("saved").join("activities.csv");
    std::fs::write(file, TABLE).expect("the home is ours");
    let window = start(&desktop);
    begin(&window);

    window.press("Control+3");
    window.wait_until("the activities are shown", || window.heading() == "Activities");
    window.click(&button("Import…"));
    window.wait_until("the table is shown", || window.heading() == "Import a spreadsheet");
    window.read("Say which number of \"03/04/2026\" is the month.");
    leave_picture(&window, "import-asked");

    window.choose(&combobox("“03/04/2026” is"), "month first");
    window.choose(&combobox("Amounts are in"), "Contact hour");
    window.choose(&combobox("Meaning of Given"), "Provider");
    window.read("3 of 5 rows will be imported");
    window.read("Row 5, column \"Date\": \"last spring\" is not a date.");
    leave_picture(&window, "import-ready");

    window.click(&button("Import 3 activities"));
    window.read("Imported 3 activities. They have no evidence yet.");
    window.wait_until("the activities are shown", || window.heading() == "Activities");
    window.read("Ethics at the bench");
    window.press("Control+z");
    window.read("Undone: importing activities");
    window.read("No activities yet");
}

fn leave_picture(window: &Window, page: &str) {
    for (size, width, height) in [("small", 900, 600), ("wide", 1280, 800)] {
        window.resize(width, height);
        window.find(&css("main"));
        window.picture(&format!("{page}-{size}"));
        window.is_accessible();
    }
}
