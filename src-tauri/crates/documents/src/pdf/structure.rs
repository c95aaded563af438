//! Builds the tree of elements from the marks on the pages, so that a screen reader can follow it.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary, text_string};

use crate::sheet::{Mark, Role};

/// An element and what it holds, in reading order.
struct Node {
    role: Role,
    parent: Option<u32>,
    kids: Vec<Kid>,
    said: Option<String>,
}

enum Kid {
    Element(u32),
    Mark { page: usize, number: usize },
}

/// Adds the tree to a document whose pages carry these marks.
pub(super) fn add(document: &mut Document, marks: &[Vec<Mark>]) -> Result<(), lopdf::Error> {
    let pages: Vec<ObjectId> = document.get_pages().into_values().collect();
    let (nodes, top) = tree(marks);
    let ids: BTreeMap<u32, ObjectId> =
        nodes.keys().map(|number| (*number, document.new_object_id())).collect();
    let (root, whole) = (document.new_object_id(), document.new_object_id());

    for (number, node) in &nodes {
        let parent = node.parent.map_or(whole, |it| ids[&it]);
        let kids: Vec<Object> = node.kids.iter().map(|it| kid(it, &ids, &pages)).collect();
        let mut element = dictionary! {
            "Type" => "StructElem", "S" => node.role.tag(), "P" => parent, "K" => kids,
        };
        match node.role {
            Role::Head => element.set("A", dictionary! { "O" => "Table", "Scope" => "Column" }),
            Role::GroupHead => element.set(
                "A",
                dictionary! { "O" => "Table", "Scope" => "Row", "ColSpan" => columns(&nodes, node) },
            ),
            _ => {}
        }
        if let Some(said) = &node.said {
            element.set("ActualText", text_string(said));
        }
        document.set_object(ids[number], element);
    }
    let top: Vec<Object> = top.iter().map(|it| ids[it].into()).collect();
    document.set_object(
        whole,
        dictionary! { "Type" => "StructElem", "S" => "Document", "P" => root, "K" => top },
    );

    let mut parents: Vec<Object> = Vec::new();
    for (index, (page, marks)) in pages.iter().zip(marks).enumerate() {
        let key = i64::try_from(index).expect("a document has fewer pages than that");
        let innermost = |it: &Mark| it.path.last().map_or(Object::Null, |it| ids[&it.1].into());
        parents.extend([key.into(), marks.iter().map(innermost).collect::<Vec<_>>().into()]);
        let page: &mut Dictionary = document.get_dictionary_mut(*page)?;
        page.set("StructParents", key);
        page.set("Tabs", "S");
    }
    document.set_object(
        root,
        dictionary! {
            "Type" => "StructTreeRoot",
            "K" => whole,
            "ParentTree" => dictionary! { "Nums" => parents },
            "ParentTreeNextKey" => i64::try_from(pages.len()).expect("counted above"),
        },
    );
    let catalog = document.catalog_mut()?;
    catalog.set("StructTreeRoot", root);
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    Ok(())
}

/// Collects the elements by number, and the outermost in order.
fn tree(marks: &[Vec<Mark>]) -> (BTreeMap<u32, Node>, Vec<u32>) {
    let mut nodes: BTreeMap<u32, Node> = BTreeMap::new();
    let mut top = Vec::new();
    for (page, marks) in marks.iter().enumerate() {
        for (number, mark) in marks.iter().enumerate() {
            let mut parent: Option<u32> = None;
            for &(role, element) in &mark.path {
                if let Entry::Vacant(place) = nodes.entry(element) {
                    place.insert(Node { role, parent, kids: Vec::new(), said: None });
                    match parent.and_then(|it| nodes.get_mut(&it)) {
                        Some(parent) => parent.kids.push(Kid::Element(element)),
                        None => top.push(element),
                    }
                }
                parent = Some(element);
            }
            if let Some(innermost) = parent.and_then(|it| nodes.get_mut(&it)) {
                innermost.kids.push(Kid::Mark { page, number });
                innermost.said.clone_from(&mark.said);
            }
        }
    }
    (nodes, top)
}

/// Returns how many columns the table of a group's head has: as many as its first row has cells.
fn columns(nodes: &BTreeMap<u32, Node>, head: &Node) -> i64 {
    let up = |node: &Node| node.parent.and_then(|it| nodes.get(&it));
    let table = up(head).and_then(up);
    let first = table.and_then(|it| {
        it.kids.iter().find_map(|kid| match kid {
            Kid::Element(row) => nodes.get(row),
            Kid::Mark { .. } => None,
        })
    });
    first.map_or(1, |it| i64::try_from(it.kids.len()).expect("a table has few columns"))
}

fn kid(kid: &Kid, ids: &BTreeMap<u32, ObjectId>, pages: &[ObjectId]) -> Object {
    match kid {
        Kid::Element(number) => ids[number].into(),
        Kid::Mark { page, number } => dictionary! {
            "Type" => "MCR",
            "Pg" => pages[*page],
            "MCID" => i64::try_from(*number).expect("a page has fewer marks than that"),
        }
        .into(),
    }
}
