//! From facts to bytes: printed forms.
