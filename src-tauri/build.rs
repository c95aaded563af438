//! Declares the commands the window may call: a command that is not listed here is closed to every page.

use tauri_build::{AppManifest, Attributes};

/// Every command, as `capabilities/main.json` allows it to the one window.
const COMMANDS: &[&str] = &[
    "get_situation",
    "start_record",
    "open_sample",
    "close_sample",
    "undo_change",
    "undo_step",
    "redo_change",
    "show_vault",
    "get_holder",
    "save_holder",
    "list_bodies",
    "list_credentials",
    "propose_cycle",
    "list_together",
    "save_credential",
    "withdraw_credential",
    "list_activity_choices",
    "list_activities",
    "save_activity",
    "withdraw_activities",
    "list_evidence",
    "list_waiting",
    "pick_evidence",
    "take_dropped",
    "attach_evidence",
    "detach_evidence",
    "view_evidence",
    "list_inbox",
    "get_inbox_item",
    "get_inbox_page",
    "save_filing",
    "check_filing",
    "file_certificates",
    "set_aside",
    "take_up",
    "read_again",
    "stop_reading",
    "go_on_reading",
    "paste_picture",
    "list_proofs",
    "list_lessons",
    "forget_lesson",
    "list_standings",
    "list_form_choices",
    "check_printing",
    "save_form",
    "price_choice",
    "make_choice",
    "declare_cycle",
    "renew_cycle",
    "get_cycle_standing",
    "get_plan",
    "try_course",
    "save_course",
    "drop_course",
    "finish_course",
];

fn main() {
    let attributes = Attributes::new().app_manifest(AppManifest::new().commands(COMMANDS));
    tauri_build::try_build(attributes)
        .expect("tauri.conf.json and the capabilities are part of the project");
}
