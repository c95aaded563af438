//! The first import: a spreadsheet as people keep it, looked at row by row, and taken back with one undo.

use app::history;
use app::import::{self, ImportDraft, ImportRow, ImportView, RowState, WordChoice};
use app::inbox::{self, Reader, Strength};
use app::progress::Progress;

use super::person::{Person, an_activity};

const TABLE: &str = "My CE log,,,,,\n\
    Date,Course Title,Sponsor,Contact Hours,Area,Comments\n\
    3/14/2026,Antibody Panels,BenchWise,1.5,Blood bank,online\n\
    04/02/2026,\"Ethics, step by step\",Northfield Hospital,\"1,5\",Ethics,\n\
    \"May 3-5, 2025\",Spring Symposium,UPSLS,6 hrs,\"Chemistry, Hematology\",\n\
    spring 2025,Grossing room,Harbor Point,2,Histology,\n\
    6/1/2026,Reading Smears With Care,Harbor Street Society,1,Gardening,\n\
    ,Total,,12,,\n";

fn opens(person: &mut Person, name: &str, table: &[u8]) -> Result<ImportView, app::Error> {
    let file = person.file(name, table);
    let table = import::read(&Reader::here(), &file)?;
    import::begin(&mut person.desk, table)
}

fn row(view: &ImportView, number: u32) -> &ImportRow {
    view.rows.iter().find(|it| it.number == number).expect("the row holds something")
}

fn imports(person: &mut Person, draft: &ImportDraft) -> usize {
    let imported = import::bring_in(&mut person.desk, draft, &Progress::silent());
    imported.expect("nothing is left open").value.added
}

#[test]
fn a_spreadsheet_becomes_activities_and_one_undo_takes_all_of_them_back() {
    let mut person = Person::with_mls();
    let view = opens(&mut person, "ce log.csv", TABLE.as_bytes()).expect("a table");
    assert_eq!(
        view.draft.roles,
        ["completed_on", "title", "provider", "quantity", "areas", "notes"]
    );
    assert_eq!(view.questions, [""; 0], "the rows say month and unit themselves");
    assert_eq!(row(&view, 3).completed_on, "2026-03-14");
    assert_eq!(row(&view, 4).completed_on, "2026-04-02", "row 3 proves the month comes first");
    assert_eq!(row(&view, 4).amount, "1.5 contact hours");
    assert_eq!(row(&view, 5).started_on, "2025-05-03");
    assert_eq!(row(&view, 5).areas, ["Chemistry", "Hematology"]);
    assert_eq!(row(&view, 3).areas, ["Blood banking"]);
    assert!(person.activities().is_empty(), "nothing is written before it is confirmed");

    assert_eq!(imports(&mut person, &view.draft), 4);
    assert_eq!(person.activities().len(), 4);
    let proofs = inbox::proofs(&person.desk).expect("the record is open");
    assert!(proofs.iter().all(|it| it.strength == Strength::None), "no evidence yet");

    let undone = history::undo(&mut person.desk).expect("it was one step").value;
    let undone = undone.expect("there was a step");
    assert_eq!(
        (undone.name.as_str(), undone.subject.as_str()),
        ("importing activities", "4 activities from ce log.csv")
    );
    assert!(person.activities().is_empty());
    history::redo(&mut person.desk).expect("it can be made again");
    assert_eq!(person.activities().len(), 4);
}

#[test]
fn what_a_row_does_not_say_is_said_and_not_guessed() {
    let mut person = Person::with_mls();
    let view = opens(&mut person, "ce log.csv", TABLE.as_bytes()).expect("a table");
    let faulty = row(&view, 6);
    assert_eq!((faulty.state, faulty.take), (RowState::Faulty, false));
    assert_eq!(faulty.sentences, ["Row 6, column \"Date\": \"spring 2025\" is not a date."]);
    assert_eq!(row(&view, 8).state, RowState::Sum);

    let odd = row(&view, 7);
    assert_eq!(odd.state, RowState::Ready, "an unknown area does not hold up the row");
    assert_eq!(
        odd.sentences,
        ["\"Gardening\" is not an area Aliquot knows; the word is kept in the notes."]
    );
    assert_eq!(view.unknown.len(), 1);
    let word = WordChoice { role: "areas".into(), word: "Gardening".into(), id: "other".into() };
    let draft = ImportDraft { words: vec![word], ..view.draft };
    let view = import::preview(&person.desk, &draft).expect("the table is open");
    assert!(view.unknown.is_empty());
    imports(&mut person, &view.draft);
    let said = person.activities();
    let said =
        said.iter().find(|it| it.draft.title.starts_with("Reading")).expect("it was imported");
    assert_eq!(said.draft.areas, ["other"]);
}

#[test]
fn a_row_that_is_there_already_is_left_out_unless_it_is_ticked() {
    let mut person = Person::with_mls();
    person.files(an_activity().called("ANTIBODY panels").on("2026-03-14").worth("1.5"));
    let table = "Date,Title,Hours\n2026-03-14,Antibody Panels,1.5\n2026-03-15,Ethics,1\n2026-03-15,Ethics,1\n";
    let view = opens(&mut person, "log.csv", table.as_bytes()).expect("a table");
    let states: Vec<_> = view.rows.iter().map(|it| (it.state, it.take)).collect();
    assert_eq!(states, [(RowState::Twin, false), (RowState::Ready, true), (RowState::Twin, false)]);
    assert_eq!(
        row(&view, 2).sentences,
        ["The record has \"ANTIBODY panels\" of 14 March 2026 with 1.5 contact hours already."]
    );
    assert_eq!(row(&view, 4).sentences, ["Row 4 is the same as row 3."]);
    let draft = ImportDraft { ticked: vec![2], ..view.draft };
    assert_eq!(imports(&mut person, &draft), 2);
}

#[test]
fn days_that_can_be_read_in_two_ways_are_asked_about() {
    let mut person = Person::with_mls();
    let table = "Date,Title,Hours\n03/04/2026,Antibody Panels,1\n05/06/2026,Ethics,1\n";
    let view = opens(&mut person, "log.csv", table.as_bytes()).expect("a table");
    assert_eq!(view.ambiguous.as_deref(), Some("03/04/2026"));
    assert_eq!(view.questions, ["Say which number of \"03/04/2026\" is the month."]);
    assert!(view.rows.iter().all(|it| it.state == RowState::Open && !it.take));
    let refused = import::bring_in(&mut person.desk, &view.draft, &Progress::silent());
    assert!(refused.is_err(), "nothing is imported while a question is open");

    let draft = ImportDraft { order: "day_first".into(), ..view.draft };
    let view = import::preview(&person.desk, &draft).expect("the table is open");
    assert_eq!(row(&view, 2).completed_on, "2026-04-03");
    imports(&mut person, &view.draft);

    let table = "Date,Title,Hours\n01/02/2026,Another,1\n";
    let view = opens(&mut person, "later.csv", table.as_bytes()).expect("a table");
    assert!(view.remembered, "the same headings were mapped before");
    assert_eq!(row(&view, 2).completed_on, "2026-02-01");
}

#[test]
fn amounts_without_a_unit_are_asked_about() {
    let mut person = Person::with_mls();
    let table = "Date,Title,Value\n2026-03-14,Antibody Panels,1.5\n2026-03-15,Ethics,90 min\n";
    let view = opens(&mut person, "log.csv", table.as_bytes()).expect("a table");
    assert_eq!(view.draft.roles[2], "quantity", "its contents say so");
    assert_eq!(view.questions, ["Say in which unit the amounts are."]);
    assert_eq!(row(&view, 3).amount, "90 minutes");
    let draft = ImportDraft { unit: "cmle".into(), ..view.draft };
    let view = import::preview(&person.desk, &draft).expect("the table is open");
    assert_eq!(row(&view, 2).amount, "1.5 CMLE credits");
}

#[test]
fn a_column_the_guess_missed_can_be_named() {
    let mut person = Person::with_mls();
    let table = "Tag;Kurs;Stunden\n14.03.2026;Antikörper;1,5\n";
    let view = opens(&mut person, "Fortbildung.csv", table.as_bytes()).expect("a table");
    assert_eq!(view.draft.heading, 1);
    let roles = ["completed_on", "title", "quantity"].map(String::from).to_vec();
    let draft = ImportDraft { roles, unit: "contact_hour".into(), ..view.draft };
    let view = import::preview(&person.desk, &draft).expect("the table is open");
    assert_eq!(
        (row(&view, 2).state, row(&view, 2).completed_on.as_str()),
        (RowState::Ready, "2026-03-14")
    );
}

#[test]
fn what_the_record_would_not_take_is_said_with_row_and_column() {
    let mut person = Person::with_mls();
    let table = format!(
        "Date,Title,Hours\n2027-03-14,Too early,1\n2026-03-14,,1\n2026-03-14,Much,5000\n2026-03-14,{},1\n",
        "x".repeat(65_536)
    );
    let view = opens(&mut person, "log.csv", table.as_bytes()).expect("a table");
    let said: Vec<&str> =
        view.rows.iter().flat_map(|it| &it.sentences).map(String::as_str).collect();
    assert_eq!(
        said,
        [
            "Row 2, column \"Date\": the completion date 14 March 2027 is still to come; enter it once it is done.",
            "Row 3, column \"Title\": the title is missing.",
            "Row 4, column \"Hours\": 5000 contact hours is more than one activity can hold; check the decimal point.",
            "Row 5, column \"Title\": the title is longer than 4000 characters.",
        ]
    );
    assert!(view.rows.iter().all(|it| !it.take));
}

#[test]
fn what_is_no_table_is_refused_with_a_sentence_and_nothing_is_lost() {
    let mut person = Person::with_mls();
    let id = person.files(an_activity());
    for (name, bytes, said) in [
        (
            "paper.csv",
            &b"%PDF-1.7 something"[..],
            "\"paper.csv\" can't be imported. This is a PDF, not a spreadsheet.",
        ),
        ("empty.xlsx", b"", "\"empty.xlsx\" can't be imported. There are no filled rows in it."),
        (
            "torn.xlsx",
            b"PK\x03\x04torn",
            "\"torn.xlsx\" can't be imported. The file is damaged: its rows can't be read.",
        ),
    ] {
        let refused = opens(&mut person, name, bytes).expect_err("it is no table");
        assert_eq!(refused.message, said);
        assert!(refused.hint.is_some());
    }
    let many = "2026-03-14,Ethics,1\n".repeat(200_000);
    let refused = opens(&mut person, "many.csv", many.as_bytes()).expect_err("it is too long");
    assert_eq!(
        refused.message,
        "\"many.csv\" can't be imported. The file has more than 5000 filled rows."
    );
    assert_eq!(person.activities()[0].id, id);
}

#[test]
fn a_stopped_import_leaves_nothing() {
    let mut person = Person::with_mls();
    let view = opens(&mut person, "ce log.csv", TABLE.as_bytes()).expect("a table");
    let two = Progress::telling(|stand| stand.done < 2);
    let stopped =
        import::bring_in(&mut person.desk, &view.draft, &two).expect_err("it was stopped");
    assert_eq!(stopped.message, "The import was stopped; nothing was imported.");
    assert!(person.activities().is_empty());
    assert_eq!(imports(&mut person, &view.draft), 4, "it can be begun again");
}
