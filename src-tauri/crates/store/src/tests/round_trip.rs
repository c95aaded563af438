//! What goes in comes out.

use chrono::{Days, NaiveDate};
use domain::activity::{Activity, ActivityId, ActivityType};
use domain::amount::{Amount, Quantity, Unit};
use domain::area::AreaId;
use domain::choice::{Choice, Wish};
use domain::credential::{Credential, CredentialId};
use domain::cycle::{Cycle, CycleId};
use domain::evidence::{Attachment, EvidenceId};
use domain::holder::{CustomerId, Holder};
use domain::inquiry::{Inquiry, InquiryId, InquiryKind};
use domain::journal::Op;
use domain::planned::{Planned, PlannedId};
use domain::points::Points;
use domain::record::Record;
use domain::rule_file::{Comparison, RuleFile, RuleFileKind};
use domain::view::{Query, SavedView, Scope, ViewId, Viewed};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use super::setting::{Place, assert_sound, at, evidence};

fn date() -> impl Strategy<Value = NaiveDate> {
    let start: NaiveDate = "1950-01-01".parse().expect("an ISO date");
    (0u64..55_000).prop_map(move |days| start + Days::new(days))
}

/// Text as people, scanners and pranksters write it: any characters, control characters and quotes among them.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z ]{0,12}",
        any::<String>(),
        Just("'); DROP TABLE activity; --\0\u{202e}\u{1f9ea}".to_owned()),
    ]
}

fn holder() -> impl Strategy<Value = Holder> {
    (text(), vec(text(), 0..3), of("[0-9]{8}"), vec(text(), 0..3), of(text())).prop_map(
        |(name, other_names, id, address, employer)| Holder {
            name,
            other_names,
            customer_id: id.map(|it| CustomerId::try_from(it).expect("eight digits")),
            address,
            employer,
        },
    )
}

fn credential() -> impl Strategy<Value = Credential> {
    let whom = (vec(text(), 0..3), vec(text(), 0..3));
    (text(), text(), of(text()), of(date()), any::<bool>(), whom).prop_map(
        |(body, category, number, certified_on, formerly_nca, (roles, licence_categories))| {
            Credential {
                id: CredentialId::new(""),
                body,
                category,
                number,
                certified_on,
                formerly_nca,
                roles,
                licence_categories,
            }
        },
    )
}

fn activity() -> impl Strategy<Value = Activity> {
    let amount = (0i64..=i64::MAX, prop::sample::select(Unit::ALL.to_vec()));
    let names = (text(), text(), of(text()), of(text()), of(text()));
    (names, of(date()), date(), amount, vec(text(), 0..3), vec(text(), 0..3)).prop_map(
        |(
            (kind, title, provider, program_number, notes),
            started_on,
            completed_on,
            amount,
            areas,
            tags,
        )| {
            Activity {
                id: ActivityId::new(""),
                activity_type: ActivityType::new(kind),
                title,
                provider,
                started_on,
                completed_on,
                amount: Amount { quantity: Quantity::from_milli(amount.0), unit: amount.1 },
                areas: areas.into_iter().map(AreaId::new).collect(),
                tags,
                program_number,
                notes,
            }
        },
    )
}

/// A record and the bytes of its evidence; identifiers are given by place, in an order that is not alphabetical.
pub(super) fn record() -> impl Strategy<Value = (Record, Vec<(String, Vec<u8>)>)> {
    let files = vec((text(), vec(any::<u8>(), 1..40)), 0..4);
    let pairs = vec(any::<(prop::sample::Index, prop::sample::Index)>(), 0..5);
    let cycles = vec((any::<prop::sample::Index>(), date(), date()), 0..4);
    let nouns = (of(date()), of(holder()), vec(credential(), 0..3), vec(activity(), 0..5));
    (nouns, cycles, files, pairs).prop_map(
        |((sample_day, holder, mut credentials, mut activities), cycles, files, pairs)| {
            let id = |n: usize| format!("{}\u{e9}{n}", ["z", "a", "m"][n % 3]);
            for (n, it) in credentials.iter_mut().enumerate() {
                it.id = CredentialId::new(id(n));
            }
            for (n, it) in activities.iter_mut().enumerate() {
                it.id = ActivityId::new(id(n));
            }
            let cycle = |(n, (of, start, end)): (usize, (prop::sample::Index, _, _))| Cycle {
                id: CycleId::new(id(n)),
                credential: of.get(&credentials).id.clone(),
                start,
                end,
                declared_on: (n % 2 == 0).then_some(end),
            };
            let cycles: Vec<Cycle> = match credentials.is_empty() {
                true => Vec::new(),
                false => cycles.into_iter().enumerate().map(cycle).collect(),
            };
            let mut attachments = Vec::new();
            for (activity, file) in pairs {
                if !activities.is_empty() && !files.is_empty() {
                    let it = Attachment {
                        activity: activity.get(&activities).id.clone(),
                        evidence: EvidenceId::new(id(file.index(files.len()))),
                        pages: (1..=file.index(files.len()) as u32).collect(),
                    };
                    if !attachments.contains(&it) {
                        attachments.push(it);
                    }
                }
            }
            let wish = |n: usize, it: &Activity| match n % 3 {
                0 => Wish::SetAside,
                1 => Wish::Whole(AreaId::new(it.title.clone())),
                _ => Wish::Part([(AreaId::new("safety"), Points::from_milli(n as i64))].into()),
            };
            let choices = credentials.iter().flat_map(|credential| {
                let chosen = activities.iter().enumerate().skip(1);
                chosen.map(|(n, activity)| Choice {
                    credential: credential.id.clone(),
                    activity: activity.id.clone(),
                    wish: wish(n, activity),
                })
            });
            let planned = activities.iter().enumerate().map(|(n, it)| Planned {
                id: PlannedId::new(id(n)),
                activity_type: it.activity_type.clone(),
                title: it.title.clone(),
                provider: it.provider.clone(),
                on: it.completed_on,
                amount: it.amount,
                areas: it.areas.clone(),
                price_cents: (n % 2 == 1).then_some(u32::MAX),
            });
            let (choices, planned) = (choices.collect(), planned.collect());
            let kinds = [RuleFileKind::Overlay, RuleFileKind::Pack];
            let rule_files = activities.iter().enumerate().map(|(n, it)| RuleFile {
                kind: kinds[n % 2],
                pack: id(n),
                text: it.title.clone(),
            });
            let comparisons = activities
                .iter()
                .enumerate()
                .map(|(n, it)| Comparison { pack: id(n), on: it.completed_on });
            let inquiries = cycles.iter().enumerate().map(|(n, it)| Inquiry {
                id: InquiryId::new(id(n)),
                cycle: it.id.clone(),
                kind: InquiryKind::ALL[n % 2],
                received_on: it.end,
                answer_by: (n % 2 == 0).then_some(it.start),
                answered_on: (n % 3 == 0).then_some(it.end),
                notes: (n % 2 == 1).then(|| id(n)),
            });
            let inquiries = inquiries.collect();
            let (rule_files, comparisons) = (rule_files.collect(), comparisons.collect());
            let views = activities.iter().enumerate().map(|(n, it)| SavedView {
                id: ViewId::new(id(n)),
                name: it.title.clone(),
                of: [Viewed::Activities, Viewed::Evidence][n % 2],
                query: Query {
                    text: it.title.clone(),
                    scope: (n % 3 == 0).then(|| Scope::Body(it.title.clone())),
                    provider: it.provider.clone(),
                    from: it.started_on,
                    ..Query::default()
                },
            });
            let views = views.collect();
            let record = Record {
                choices,
                planned,
                inquiries,
                rule_files,
                comparisons,
                views,
                sample_day,
                holder,
                credentials,
                cycles,
                activities,
                attachments,
                ..Record::default()
            };
            (record, files)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_record_comes_out_as_it_went_in((mut record, files) in record()) {
        let place = Place::new();
        let mut store = place.open();
        for (n, (name, bytes)) in files.iter().enumerate() {
            let kept = store.keep_bytes(name, bytes).expect("it is kept");
            let id = format!("{}\u{e9}{n}", ["z", "a", "m"][n % 3]);
            record.evidence.push(evidence(&id, &kept));
        }
        store
            .transact(Op::RecordImported, "a record", at(2), |edit| edit.import(&record))
            .expect("it is imported");
        prop_assert_eq!(&store.record().expect("it is exported"), &record);
        assert_sound(&store);
        store.close().expect("it closes");

        let mut store = place.open();
        prop_assert_eq!(&store.record().expect("it is exported"), &record);
        if record != Record::default() {
            store.undo(at(3)).expect("an import can be undone");
            prop_assert!(store.is_empty().expect("it can be read"));
            store.redo(at(4)).expect("and redone");
            prop_assert_eq!(&store.record().expect("it is exported"), &record);
            let again = store.transact(Op::RecordImported, "", at(5), |edit| edit.import(&record));
            prop_assert!(matches!(again, Err(crate::Error::NotEmpty)), "{:?}", again);
        }
        assert_sound(&store);
    }
}
