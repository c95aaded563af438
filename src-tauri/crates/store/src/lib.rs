//! One SQLite ledger and one folder of evidence.
