//! The window. Everything it does stands in the library beside this file.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    aliquot_door::run();
}
