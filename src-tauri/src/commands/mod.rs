//! The commands the window may call, one file per feature word.
//!
//! Each unpacks, calls one function of `app`, and hands back the answer. A change is followed by the event `changed`
//! with the topics it made stale.

// Tauri hands every argument of a command over by value.
#![allow(clippy::needless_pass_by_value)]

mod activities;
mod allocations;
mod audit;
mod credentials;
mod evidence;
mod finding;
mod forms;
mod holder;
mod import;
mod inbox;
pub mod letters;
mod matching;
mod naming;
pub mod official;
mod plan;
mod record;
mod rules;
mod standing;
mod undertakings;
mod watching;

use app::{Changed, Error};
use tauri::ipc::Invoke;
use tauri::{AppHandle, Emitter, Manager, Wry};

use crate::reading_room::ReadingRoom;

/// Returns the handler of all commands.
pub fn all() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        record::get_situation,
        record::start_record,
        record::open_sample,
        record::close_sample,
        record::undo_change,
        record::undo_step,
        record::redo_change,
        record::show_vault,
        holder::get_holder,
        holder::save_holder,
        credentials::list_bodies,
        credentials::list_credentials,
        credentials::propose_cycle,
        credentials::list_together,
        credentials::save_credential,
        credentials::withdraw_credential,
        credentials::declare_cycle,
        credentials::renew_cycle,
        activities::list_activity_choices,
        activities::list_activities,
        activities::save_activity,
        activities::withdraw_activities,
        evidence::list_evidence,
        evidence::list_waiting,
        evidence::pick_evidence,
        evidence::take_dropped,
        evidence::attach_evidence,
        evidence::detach_evidence,
        evidence::view_evidence,
        import::pick_table,
        import::open_dropped_table,
        import::preview_import,
        import::reread_table,
        import::bring_in_table,
        import::give_up_import,
        undertakings::stop_undertaking,
        matching::list_matches,
        matching::confirm_matches,
        matching::pick_folder,
        watching::get_watch,
        watching::watch_folder,
        watching::unwatch_folder,
        evidence::look_at_evidence,
        evidence::get_thumbnail,
        evidence::save_evidence,
        finding::list_find_choices,
        finding::find_activities,
        finding::find_evidence,
        finding::list_views,
        finding::save_view,
        finding::drop_view,
        naming::get_naming,
        naming::try_naming,
        naming::save_naming,
        inbox::list_inbox,
        inbox::get_inbox_item,
        inbox::get_inbox_page,
        inbox::save_filing,
        inbox::check_filing,
        inbox::file_certificates,
        inbox::set_aside,
        inbox::take_up,
        inbox::read_again,
        inbox::stop_reading,
        inbox::go_on_reading,
        inbox::paste_picture,
        inbox::list_proofs,
        inbox::list_lessons,
        inbox::forget_lesson,
        letters::offer_letters,
        letters::next_letters,
        letters::get_letters_picture,
        letters::bring_letters,
        letters::get_engine,
        standing::list_standings,
        standing::save_calendar,
        standing::get_cycle_standing,
        allocations::price_choice,
        allocations::make_choice,
        plan::get_plan,
        plan::try_course,
        plan::save_course,
        plan::drop_course,
        plan::finish_course,
        rules::list_rules,
        rules::get_rule,
        rules::try_clause,
        rules::change_clause,
        rules::reset_clause,
        rules::decide_clause,
        rules::enter_rule,
        rules::compare_rule,
        rules::list_own_packs,
        rules::load_pack,
        rules::load_dropped_pack,
        rules::remove_pack,
        rules::export_pack,
        forms::list_form_choices,
        forms::check_printing,
        forms::save_form,
        official::pick_official_form,
        official::get_official_form,
        official::get_official_page,
        official::save_official_form,
        audit::rehearse_audit,
        audit::save_checklist,
        audit::make_package,
        audit::list_inquiries,
        audit::answer_by,
        audit::save_inquiry,
        audit::drop_inquiry,
    ]
}

/// Tells the window what a change made stale, and hands the answer on.
pub(crate) fn told<T>(
    app: &AppHandle,
    changed: Result<Changed<T>, Error>,
) -> Result<Changed<T>, Error> {
    if let Ok(changed) = &changed {
        // The answer itself carries the topics too, so a missed event loses nothing.
        let _ = app.emit_to("main", "changed", &changed.topics);
        // A file may have come that nobody has read.
        app.state::<ReadingRoom>().ring();
    }
    changed
}

/// Opens a file or folder with the system's own program for it.
fn open_outside(path: &std::path::Path) -> Result<(), Error> {
    open::that_detached(path).map_err(|fault| {
        Error::refused(format!(
            "No program on this computer opens \"{}\": {fault}.",
            path.display()
        ))
        .hinted("The file is there; open it from the file manager.")
    })
}
