//! A folder watched from the window.

use std::time::{Duration, Instant};

use kronika::domain::Lang;

use crate::desk::{Window, message};

impl Window {
    /// Waits until the words of a key stand somewhere.
    fn wait_for(&mut self, key: &str, values: &[(&str, kronika::text::Arg<'_>)]) {
        let began = Instant::now();
        while !self.says_with(key, values) {
            assert!(began.elapsed() < Duration::from_secs(20), "{key} was never said");
            std::thread::sleep(Duration::from_millis(100));
            self.settle();
        }
    }
}

#[test]
fn what_is_put_into_a_watched_folder_is_filed_and_told() {
    for lang in Lang::ALL {
        let mut window = Window::with_client(lang, "Zakład");
        std::fs::create_dir(window.path("poczta")).expect("a folder");
        window.click("ui-section-correspondence");
        window.answer(&["poczta"]);
        window.click("ui-files-watch");
        window.write("poczta/1.eml", &message(1, "Oferta", "Dzień dobry"));
        let values = [("count", 1.into()), ("client", "Zakład".into())];
        window.wait_for("ui-files-filed", &values);
        assert!(window.shows("Oferta"), "{lang:?}");
        assert!(window.path("poczta/filed/1.eml").exists());
        window.click("ui-files-show-sheet");
        assert!(window.says("ui-balance-title"), "{lang:?}");
        window.click("ui-command-go-to-correspondence");
        window.click("ui-section-correspondence");
        window.click("ui-files-unwatch");
        assert!(window.says("ui-files-watching-no-more"), "{lang:?}");
        window.write("poczta/2.eml", &message(2, "Druga", "Dzień dobry"));
        std::thread::sleep(Duration::from_millis(1800));
        window.settle();
        assert!(window.path("poczta/2.eml").exists(), "{lang:?}");
    }
}
