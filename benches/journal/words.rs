//! Words by the rule of real texts: few are very common, most are rare. The same words at every run.

/// The commonest words of a Polish office, commonest first.
const COMMON: &str = "w i na z do się nie że o jest to po dla za od jak przez ale są oraz tym przed czy być już lub jako także tylko \
może można proszę projekt termin spotkanie umowa faktura system dane wdrożenie Państwa prosimy przesyłam załączeniu zgodnie ustaleniami \
termin odbiór płatność zamówienie kartoteki magazyn produkcja zmiana zakres harmonogram zadanie etap testy import raport moduł użytkownik \
szkolenie wersja błąd poprawka akceptacja protokół dokument pytanie odpowiedź poniedziałek wtorek środa czwartek piątek tydzień miesiąc \
dzień dobry pozdrawiam dziękuję uprzejmie kierownik dyrektor księgowość sprzedaż zakupy dostawca klient kontrahent cena wartość kwota \
złotych brutto netto rabat przelew konto bank termin opóźnienie przyczyna strona nasza wasza decyzja wariant koszt czas godzina praca \
zespół konsultant programista analiza wymagania funkcja ekran formularz wydruk etykieta drukarka serwer baza kopia dostęp hasło \
uprawnienia konfiguracja instalacja środowisko produkcyjne testowe przenieść ustalić potwierdzić wysłać sprawdzić poprawić dodać usunąć";

const STEMS: &str = "wdroż dostaw faktur zamów magazyn produkc ustal potwierdz przenos sprawdz popraw uzgodn przygotow zatwierdz rozlicz \
kalkul harmonogram spotk protokoł integr konfigur testow szkol raport zestaw obieg dokument akcept reklam inwentaryz komplet receptur \
technolog kooper transport logist ewidenc księg podatk amortyz płat należn zobowiąz kadr wynagrodz urlop grafik zmian bryg maszyn \
narzędz serwis przegląd awar jakość kontrol partia termin ważn etykiet kod skan terminal drukar sieć łącz serwer kopia odtworz";

const ENDINGS: &str = "a y ę ą ie owi em ach ami ów enie enia eniu eniem ony ona one ował owała owano uje ują ujemy ować owany owanej \
owanych owego owym ność ności nością nie nego nej nych nym iśmy iłem iła iło icie cie ciem ek ka ki ce czka czki nik nika niku niki";

const SYLLABLES: &[&str] = &[
    "ba", "cze", "do", "fi", "gó", "ha", "je", "ko", "łu", "mę", "ni", "pro", "rzy", "sta", "śle",
    "tro", "wą", "za", "żu", "dzie", "kle", "mor", "zda", "szcz", "ląd", "wik", "ter", "gos",
    "nar", "pol",
];

/// How many words there are.
const VOCABULARY: usize = 60_000;

/// Numbers that look random and are the same at every run (SplitMix64).
pub struct Dice(u64);

impl Dice {
    /// Dice that fall by this seed.
    pub fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// From 0 up to 1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// From 0 up to a limit.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    /// Bytes no packer can shorten.
    pub fn noise(&mut self, length: usize) -> Vec<u8> {
        (0..length).map(|_| self.next() as u8).collect()
    }
}

/// Words from the commonest to the rarest.
pub struct Words(Vec<String>);

impl Words {
    /// The same words at every run.
    pub fn new() -> Words {
        let mut dice = Dice::new(7);
        let mut words: Vec<String> = COMMON.split_whitespace().map(str::to_owned).collect();
        for ending in ENDINGS.split_whitespace() {
            words.extend(STEMS.split_whitespace().map(|stem| format!("{stem}{ending}")));
        }
        while words.len() < VOCABULARY {
            let parts = 2 + dice.below(3);
            words.push((0..parts).map(|_| SYLLABLES[dice.below(SYLLABLES.len())]).collect());
        }
        Words(words)
    }

    /// The word of a rank, 0 the commonest.
    pub fn rank(&self, rank: usize) -> &str {
        &self.0[rank.min(self.0.len() - 1)]
    }

    /// A word by Zipf's law.
    fn pick(&self, dice: &mut Dice) -> &str {
        let rank = (self.0.len() as f64).powf(dice.unit()) - 1.0;
        self.rank(rank as usize)
    }

    /// A few words in a row.
    pub fn phrase(&self, dice: &mut Dice, count: usize) -> String {
        (0..count).map(|_| self.pick(dice)).collect::<Vec<_>>().join(" ")
    }

    /// Sentences and paragraphs of about this many bytes.
    pub fn text(&self, dice: &mut Dice, bytes: usize) -> String {
        let mut text = String::from("Dzień dobry,\n\n");
        while text.len() < bytes {
            for _ in 0..3 + dice.below(4) {
                self.sentence(dice, &mut text);
            }
            text.push_str("\n\n");
        }
        text.push_str("Pozdrawiam\n");
        text
    }

    fn sentence(&self, dice: &mut Dice, text: &mut String) {
        let from = text.rfind('\n').map_or(0, |end| end + 1);
        let mut width = text[from..].chars().count();
        for place in 0..6 + dice.below(12) {
            let word = match dice.below(40) {
                0 => format!("{}", 10 + dice.below(90_000)),
                1 => format!("FV/{}/{:05}", 2022 + dice.below(4), dice.below(90_000)),
                _ => self.pick(dice).to_owned(),
            };
            let comma = if place > 2 && dice.below(9) == 0 { "," } else { "" };
            width += word.chars().count() + 1;
            let space = if width > 76 { "\n" } else { " " };
            if width > 76 {
                width = word.chars().count();
            }
            text.extend([space, &word, comma]);
        }
        text.push('.');
    }
}
