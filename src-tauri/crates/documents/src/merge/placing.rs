//! Pages made of images.

use std::io;

use domain::evidence::MediaType;
use lopdf::{Dictionary, Object, dictionary};

use super::area::{Area, View};
use super::book::Book;
use super::image::{self, Image};
use super::medium::Medium;
use super::page::Page;
use super::picture;

/// The space around an image that does not say how large it is on paper, in points.
const MARGIN: f32 = 36.0;

impl<M: Medium> Book<M> {
    pub(super) fn add_pictures(&mut self, pictures: Vec<picture::Picture>) -> io::Result<()> {
        for it in pictures {
            let page = Area { left: 0.0, bottom: 0.0, right: it.width, top: it.height };
            let image = image::read(&it.jpeg, MediaType::Jpeg)
                .and_then(|mut it| it.pop())
                .expect("a JPEG made here is one that can be read here");
            let matrix = image.matrix(0.0, 0.0, it.width, it.height);
            self.image_page(image, page, matrix)?;
        }
        Ok(())
    }

    /// Puts an image in the middle of a page: as large as it says it is, or as the page allows.
    pub(super) fn add_image(&mut self, image: Image) -> io::Result<()> {
        let seen = image.seen();
        let (mut width, mut height) = (self.paper.width(), self.paper.height());
        if seen.0 > seen.1 {
            (width, height) = (height, width);
        }
        let fit = |into: (f32, f32)| {
            let scale = (into.0 / seen.0).min(into.1 / seen.1);
            (seen.0 * scale, seen.1 * scale)
        };
        let size = match image.on_paper() {
            Some(size) if size.0 <= width && size.1 <= height => size,
            Some(_) => fit((width, height)),
            None => fit((width - 2.0 * MARGIN, height - 2.0 * MARGIN)),
        };
        let page = Area { left: 0.0, bottom: 0.0, right: width, top: height };
        let matrix = image.matrix((width - size.0) / 2.0, (height - size.1) / 2.0, size.0, size.1);
        self.image_page(image, page, matrix)
    }

    fn image_page(&mut self, image: Image, page: Area, matrix: [f32; 6]) -> io::Result<()> {
        let image = self.writer.put_stream(image.dict, &image.content)?;
        let numbers: Vec<String> = matrix.iter().map(|it| format!("{it:.3}")).collect();
        let ink = format!("q {} cm /Image Do Q\n", numbers.join(" "));
        let ink = self.writer.put_stream(Dictionary::new(), ink.as_bytes())?;
        let mut resources =
            dictionary! { "XObject" => dictionary! { "Image" => Object::Reference((image, 0)) } };
        let mut content = vec![Object::Reference((ink, 0))];
        let mut stamp = None;
        if let Some(font) = &self.font {
            let name = "AliquotStamp0".to_owned();
            let mut fonts = Dictionary::new();
            fonts.set(name.as_str(), Object::Reference((font.number, 0)));
            resources.set("Font", fonts);
            let promised = self.writer.promise();
            content.insert(0, Object::Reference((promised, 0)));
            stamp = Some((promised, name));
        }
        let dict = dictionary! {
            "Type" => "Page", "MediaBox" => page.to_object(), "Resources" => resources, "Contents" => content,
        };
        let view = View { area: page, turned: 0, unit: 1.0 };
        self.pages.push(Page { number: self.writer.promise(), dict, view, stamp });
        Ok(())
    }
}
