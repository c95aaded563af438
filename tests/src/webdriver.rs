//! The few sentences of the W3C WebDriver protocol that walks need.
//!
//! One call, one answer; waiting and retrying belong to [`crate::Window`].

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

/// Under this key, says the standard, an element is sent over the wire.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What the driver says when it does not do as asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    /// The driver understood and refused; `error` is one of the standard's words.
    #[error("{error}: {message}")]
    Refused { error: String, message: String },
    /// No answer came.
    #[error("no answer from the driver: {0}")]
    Silent(#[from] ureq::Error),
    /// The answer is not what the standard promises.
    #[error("the driver's answer has no {0}")]
    Unexpected(&'static str),
}

/// A reference to an element of the page.
#[derive(Clone, Debug)]
pub(crate) struct Element(String);

impl Element {
    pub(crate) fn as_value(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }

    /// Returns the elements in a script's answer.
    pub(crate) fn all_in(answer: &Value) -> Vec<Self> {
        let list = answer.as_array().map(Vec::as_slice).unwrap_or_default();
        list.iter().filter_map(|it| it[ELEMENT].as_str()).map(|id| Self(id.to_owned())).collect()
    }
}

/// A conversation with one window.
pub(crate) struct Session {
    agent: ureq::Agent,
    address: String,
}

impl Session {
    /// Asks the driver on `port` to open a window.
    pub(crate) fn open(port: u16, capabilities: &Value) -> Result<Self, Refusal> {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            .build()
            .into();
        let mut session = Self { agent, address: format!("http://127.0.0.1:{port}/session") };
        let answer =
            session.post("", &json!({ "capabilities": { "alwaysMatch": capabilities } }))?;
        let id = answer["sessionId"].as_str().ok_or(Refusal::Unexpected("session id"))?;
        session.address = format!("{}/{id}", session.address);
        Ok(session)
    }

    /// Closes the window.
    pub(crate) fn close_window(&self) -> Result<(), Refusal> {
        answer(self.agent.delete(format!("{}/window", self.address)).call()?).map(drop)
    }

    /// Ends the conversation.
    pub(crate) fn close(&self) -> Result<(), Refusal> {
        answer(self.agent.delete(&self.address).call()?).map(drop)
    }

    pub(crate) fn click(&self, element: &Element) -> Result<(), Refusal> {
        self.post(&format!("/element/{}/click", element.0), &json!({})).map(drop)
    }

    pub(crate) fn clear(&self, element: &Element) -> Result<(), Refusal> {
        self.post(&format!("/element/{}/clear", element.0), &json!({})).map(drop)
    }

    pub(crate) fn write(&self, element: &Element, text: &str) -> Result<(), Refusal> {
        self.post(&format!("/element/{}/value", element.0), &json!({ "text": text })).map(drop)
    }

    pub(crate) fn act(&self, actions: &Value) -> Result<(), Refusal> {
        self.post("/actions", actions).map(drop)
    }

    pub(crate) fn run(&self, script: &str, arguments: &[Value]) -> Result<Value, Refusal> {
        self.post("/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// Runs a script that answers by calling its last argument.
    pub(crate) fn run_and_wait(&self, script: &str, arguments: &[Value]) -> Result<Value, Refusal> {
        self.post("/execute/async", &json!({ "script": script, "args": arguments }))
    }

    pub(crate) fn resize(&self, width: u32, height: u32) -> Result<(), Refusal> {
        self.post("/window/rect", &json!({ "width": width, "height": height })).map(drop)
    }

    /// Returns a picture of the window, as PNG.
    pub(crate) fn picture(&self) -> Result<Vec<u8>, Refusal> {
        let picture = answer(self.agent.get(format!("{}/screenshot", self.address)).call()?)?;
        let text = picture.as_str().ok_or(Refusal::Unexpected("picture"))?;
        STANDARD.decode(text).map_err(|_| Refusal::Unexpected("readable picture"))
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, Refusal> {
        answer(self.agent.post(format!("{}{path}", self.address)).send_json(body)?)
    }
}

/// Unpacks what the standard puts around each answer.
fn answer(response: ureq::http::Response<ureq::Body>) -> Result<Value, Refusal> {
    let failed = !response.status().is_success();
    let mut body = response.into_body();
    let mut answer: Value = body.with_config().limit(64 * 1024 * 1024).read_json()?;
    let value = answer["value"].take();
    if failed {
        let word = |key: &str| value[key].as_str().unwrap_or("(no words)").to_owned();
        return Err(Refusal::Refused { error: word("error"), message: word("message") });
    }
    Ok(value)
}
