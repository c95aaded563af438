//! The one window.

use std::path::Path;

use clap::Parser;
use sha2::{Digest, Sha256};
use tauri::plugin::TauriPlugin;
use tauri::{
    AppHandle, DragDropEvent, Emitter, Manager, WebviewUrl, WebviewWindowBuilder, Window,
    WindowEvent, Wry,
};

use crate::arguments::Arguments;
use crate::arrivals::{self, Place};

/// Opens the window.
pub fn open(app: &AppHandle) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::default())
        .title("Aliquot")
        .inner_size(1280.0, 800.0)
        .min_inner_size(720.0, 480.0)
        // The window shows this program's own pages and nothing else, whatever a link or a script asks for.
        .on_navigation(|url| {
            matches!(url.scheme(), "tauri") || url.host_str() == Some("tauri.localhost")
        })
        .build()?;
    Ok(())
}

/// Makes a second start on the same vault raise the first window and hand its files over.
pub fn one_per_vault(vault: &Path) -> TauriPlugin<Wry> {
    let name = Sha256::digest(vault.as_os_str().as_encoded_bytes());
    let name: String = name.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    tauri_plugin_single_instance::Builder::new()
        .dbus_id(format!("org.aliquot.desktop.v{name}"))
        .callback(|app, arguments, folder| {
            raise(app);
            if let Ok(arguments) = Arguments::try_parse_from(arguments) {
                let files =
                    arguments.files.iter().map(|file| Path::new(&folder).join(file)).collect();
                arrivals::receive(app, files, None);
            }
        })
        .build()
}

/// Brings files dropped on the window to the door, and tells the window where files hover.
pub fn on_event(window: &Window, event: &WindowEvent) {
    let WindowEvent::DragDrop(event) = event else { return };
    let place = |at: &tauri::PhysicalPosition<f64>| {
        let at = at.to_logical::<f64>(window.scale_factor().unwrap_or(1.0));
        Place { x: at.x, y: at.y }
    };
    let app = window.app_handle();
    let hovering = |at: Option<Place>| {
        // Hovering is a courtesy: a window that misses it still takes the drop.
        let _ = app.emit_to("main", "hovering", at);
    };
    match event {
        DragDropEvent::Enter { position, .. } | DragDropEvent::Over { position } => {
            hovering(Some(place(position)));
        }
        DragDropEvent::Drop { paths, position } => {
            hovering(None);
            arrivals::receive(app, paths.clone(), Some(place(position)));
        }
        _ => hovering(None),
    }
}

fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // Each is a request the window manager may decline; the window is there either way.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
