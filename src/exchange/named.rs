//! What other people and programs call the columns of a schedule and the states of a task: Excel, Microsoft Project,
//! ProjectLibre, GanttProject, Smartsheet, monday, Asana and Jira, in English, Polish and Romanian. Small letters
//! without marks, blanks for all that is no letter; of one column the names come best first.

use super::column::Column;
use crate::domain::{LinkKind, TaskStatus};

/// What a column may be called.
#[rustfmt::skip]
pub(super) const COLUMNS: &[(Column, &[&str])] = &[
    (Column::Row, &[
        "row", "row number", "row no", "row id", "lp", "l p", "liczba porzadkowa", "nr wiersza", "numer wiersza",
        "wiersz", "nr crt", "nr curent", "numar curent", "nr rand", "rand", "#", "issue key", "work item key", "key",
        "task id", "task no", "task number", "task #", "item id", "item no", "id zadania", "nr zadania",
        "numer zadania", "identyfikator", "klucz", "poz", "pozycja", "identificator", "cod", "nr activitate", "no", "nr", "numer",
    ]),
    (Column::Number, &[
        "outline number", "outline no", "wbs", "wbs code", "wbs number", "numer konspektu", "numer struktury", "kod spp",
        "spp", "struktura", "numar schita", "cod wbs", "numar wbs", "no", "nr", "numer",
    ]),
    (Column::Title, &[
        "task name", "name of task", "nazwa zadania", "nazwa czynnosci", "nazwa dzialania", "nazwa etapu",
        "denumire activitate", "denumirea activitatii", "nume activitate", "numele activitatii", "denumire sarcina",
        "nume sarcina", "activity name", "activity", "zadanie", "zadania", "task", "tasks", "sarcina", "activitate",
        "activitati", "item name", "item", "work item", "name", "nazwa", "nume", "denumire", "denumirea", "title",
        "tytul", "titlu", "summary", "subject", "temat", "czynnosc", "czynnosci", "dzialanie", "dzialania", "prace",
        "zakres prac", "zakres", "lucrare", "lucrari", "actiune", "actiuni", "etap", "etapa", "topic", "podsumowanie",
        "rezumat",
    ]),
    (Column::Side, &["side", "party", "strona", "po stronie", "po czyjej stronie", "parte", "partea"]),
    (Column::Owner, &[
        "owner", "task owner", "responsible", "responsible person", "person responsible", "assignee", "assigned to",
        "assigned", "assigned resources", "resource names", "resource name", "resources", "resource", "person", "people",
        "lead", "who", "coordinator", "odpowiedzialny", "odpowiedzialna", "osoba odpowiedzialna", "odpowiedzialni", "kto",
        "kto robi", "wlasciciel", "wykonawca", "prowadzacy", "realizuje", "osoba", "osoby", "nazwy zasobow",
        "nazwa zasobu", "zasoby", "zasob", "przypisane do", "przypisany do", "przypisano", "przydzielone do",
        "przydzielono", "koordynator", "responsabil", "responsabili", "persoana responsabila", "cine", "executant",
        "alocat", "alocat la", "alocat catre", "atribuit", "atribuit lui", "atribuit catre", "asignat", "nume resurse",
        "numele resurselor", "nume resursa", "resurse", "resursa", "proprietar", "titular", "coordonator",
    ]),
    (Column::Start, &[
        "start", "start date", "begin date", "begin", "planned start", "scheduled start", "target start",
        "timeline start", "poczatek", "rozpoczecie", "data rozpoczecia", "termin rozpoczecia", "data poczatku",
        "data poczatkowa", "data startu", "planowane rozpoczecie", "od", "data od", "termin od", "inceput", "incepere",
        "data inceput", "data de inceput", "data inceperii", "data incepere", "inceput planificat", "de la", "from",
    ]),
    (Column::Due, &[
        "due", "due date", "finish", "finish date", "end", "end date", "planned finish", "planned end", "scheduled finish",
        "target end", "target date", "timeline end", "termin", "zakonczenie", "data zakonczenia", "termin zakonczenia",
        "koniec", "data konca", "data koncowa", "termin realizacji", "termin wykonania", "planowane zakonczenie", "do",
        "data do", "termin do", "do kiedy", "termen", "finalizare", "data finalizarii", "data finalizare", "data de finalizare",
        "sfarsit", "data sfarsit", "data de sfarsit", "terminare", "data terminarii", "data incheierii", "termen de realizare",
        "termen de finalizare", "pana la", "scadenta", "data scadenta", "data scadentei", "deadline", "termin ostateczny",
        "termin graniczny", "termen limita", "data limita", "until", "to", "kiedy", "when", "cand", "date", "data",
    ]),
    (Column::Duration, &[
        "duration", "czas trwania", "durata", "working days", "dni robocze", "zile lucratoare", "liczba dni", "numar zile",
        "nr zile", "days", "dni", "zile",
    ]),
    (Column::Estimate, &[
        "estimate", "estimated hours", "estimated work", "estimated effort", "work", "effort", "hours",
        "praca", "pracochlonnosc", "roboczogodziny", "liczba godzin", "godziny", "munca", "efort", "efort estimat",
        "ore estimate", "ore",
    ]),
    (Column::Status, &["status", "state", "stan", "stan realizacji", "status zadania", "stadiu", "stare", "starea"]),
    (Column::Percent, &[
        "percent", "percent done", "% done", "% complete", "percent complete", "complete", "completion",
        "% ukonczenia", "procent ukonczenia", "ukonczono", "% wykonania", "procent wykonania", "wykonanie", "% wykonane",
        "% realizacji", "postep", "zaawansowanie", "% zaawansowania", "procent", "% finalizat", "procent finalizat",
        "% finalizare", "procent finalizare", "% realizat", "procent realizat", "% realizare", "% terminat", "progres",
        "realizare", "progress", "%", "% work complete", "percent work complete",
    ]),
    (Column::DoneOn, &[
        "done on", "completed at", "completed on", "completion date", "actual finish", "actual end", "actual end date",
        "resolved", "data wykonania", "wykonano", "data ukonczenia", "rzeczywiste zakonczenie", "faktyczne zakonczenie",
        "finalizat la", "data realizarii", "terminare efectiva", "finalizare efectiva",
    ]),
    (Column::Milestone, &["milestone", "is milestone", "kamien milowy", "punkt kontrolny", "jalon", "punct de referinta"]),
    (Column::NotBefore, &["not before", "start no earlier than", "nie wczesniej niz", "nu inainte de"]),
    (Column::Links, &[
        "predecessors", "predecessor", "predecessor tasks", "depends on", "dependent on", "dependencies", "dependency",
        "follows", "after", "blocked by", "blocked by dependencies", "is blocked by", "inward issue link blocks",
        "linked issues is blocked by", "poprzednicy", "poprzednik", "poprzedniki", "zadania poprzedzajace",
        "zadanie poprzedzajace", "zalezy od", "zaleznosci", "zaleznosc", "nastepuje po", "po", "predecesori", "predecesor",
        "predecesoare", "activitati precedente", "activitate precedenta", "depinde de", "dependente", "dependinte",
        "urmeaza dupa", "wbs predecessors",
    ]),
    (Column::Note, &[
        "note", "notes", "comments", "comment", "remarks", "uwagi", "uwaga", "notatki", "notatka", "komentarz",
        "komentarze", "nota", "notite", "observatii", "observatie", "mentiuni", "comentarii", "comentariu", "description",
        "opis", "opis zadania", "szczegoly", "details", "descriere", "detalii",
    ]),
    (Column::Level, &[
        "level", "outline level", "hierarchy level", "indent", "indent level", "poziom", "poziom konspektu",
        "poziom zagniezdzenia", "nivel", "nivel schita", "nivelul",
    ]),
    (Column::Parent, &[
        "parent", "parent task", "parent key", "parent id", "parent item", "zadanie nadrzedne", "nadrzedne", "rodzic",
        "parinte", "activitate parinte", "sarcina parinte", "activitate superioara",
    ]),
    (Column::Id, &["issue id", "work item id", "unique id", "uid"]),
];

/// What the titles stand under where nothing better is there.
pub(super) const TITLES_ELSE: &[&str] =
    &["co", "ce", "what", "opis", "description", "descriere", "tresc", "continut"];

/// What stands behind a name in brackets and says no more than the cells do.
pub(super) const BESIDES: &[&str] =
    &["d", "dni", "dni robocze", "days", "working days", "zile", "zile lucratoare", "data", "date"];

/// What a state may be called.
pub(super) const STATES: &[(TaskStatus, &[&str])] = &[
    (
        TaskStatus::Open,
        &[
            "not started",
            "to do",
            "todo",
            "new",
            "backlog",
            "planned",
            "future task",
            "pending",
            "nierozpoczete",
            "nie rozpoczete",
            "nie rozpoczeto",
            "nowe",
            "do zrobienia",
            "zaplanowane",
            "planowane",
            "neinceput",
            "neinceputa",
            "de facut",
            "nou",
            "noua",
            "planificat",
            "planificata",
        ],
    ),
    (
        TaskStatus::Started,
        &[
            "in progress",
            "working on it",
            "doing",
            "active",
            "ongoing",
            "in review",
            "w trakcie",
            "w toku",
            "w realizacji",
            "rozpoczete",
            "rozpoczeto",
            "in curs",
            "in lucru",
            "in desfasurare",
            "in curs de realizare",
            "inceput",
            "inceputa",
        ],
    ),
    (
        TaskStatus::Waiting,
        &[
            "on hold",
            "blocked",
            "stuck",
            "paused",
            "wstrzymane",
            "zablokowane",
            "oczekuje",
            "oczekujace",
            "czeka",
            "suspendat",
            "suspendata",
            "blocat",
            "blocata",
            "in asteptare",
        ],
    ),
    (
        TaskStatus::Done,
        &[
            "complete",
            "completed",
            "closed",
            "resolved",
            "finished",
            "zakonczone",
            "zakonczono",
            "zakonczony",
            "zamkniete",
            "wykonane",
            "wykonano",
            "zrealizowane",
            "ukonczone",
            "ukonczono",
            "gotowe",
            "finalizat",
            "finalizata",
            "incheiat",
            "incheiata",
            "terminat",
            "terminata",
            "realizat",
            "realizata",
            "inchis",
            "inchisa",
        ],
    ),
];

/// What a kind of link is written as: first in English, then as Microsoft Project says it in Polish (zakończenie,
/// rozpoczęcie), then from the Romanian words (terminare or sfârșit, început).
pub(super) const KINDS: &[(&str, LinkKind)] = &[
    ("fs", LinkKind::FinishStart),
    ("ss", LinkKind::StartStart),
    ("ff", LinkKind::FinishFinish),
    ("sf", LinkKind::StartFinish),
    ("zr", LinkKind::FinishStart),
    ("rr", LinkKind::StartStart),
    ("zz", LinkKind::FinishFinish),
    ("rz", LinkKind::StartFinish),
    ("ti", LinkKind::FinishStart),
    ("si", LinkKind::FinishStart),
    ("ii", LinkKind::StartStart),
    ("tt", LinkKind::FinishFinish),
    ("it", LinkKind::StartFinish),
    ("is", LinkKind::StartFinish),
];

/// A length of time in working days of eight hours, by the word behind its number.
pub(super) const LENGTHS: &[(f64, &[&str])] = &[
    (1.0, &["", "d", "day", "days", "dy", "dys", "dz", "dn", "dni", "dzien", "zi", "zile"]),
    (
        5.0,
        &[
            "w",
            "wk",
            "wks",
            "week",
            "weeks",
            "t",
            "tydz",
            "tyg",
            "tydzien",
            "tygodnie",
            "tygodni",
            "s",
            "sapt",
            "saptamana",
            "saptamani",
        ],
    ),
    (
        20.0,
        &[
            "mo", "mon", "mons", "month", "months", "mies", "mc", "miesiac", "miesiace",
            "miesiecy", "luna", "luni",
        ],
    ),
    (
        0.125,
        &[
            "h", "hr", "hrs", "hour", "hours", "g", "godz", "godzina", "godziny", "godzin", "ora",
            "ore",
        ],
    ),
    (1.0 / 480.0, &["m", "min", "mins", "minute", "minutes", "minut", "minuta", "minuty"]),
];

/// Months by the beginnings of their names.
#[rustfmt::skip]
pub(super) const MONTHS: &[(&str, u32)] = &[
    ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("may", 5), ("jun", 6), ("jul", 7), ("aug", 8), ("sep", 9),
    ("oct", 10), ("nov", 11), ("dec", 12),
    ("sty", 1), ("lut", 2), ("kwi", 4), ("maj", 5), ("cze", 6), ("lip", 7), ("sie", 8), ("wrz", 9), ("paz", 10),
    ("lis", 11), ("gru", 12),
    ("ian", 1), ("mai", 5), ("iun", 6), ("iul", 7), ("noi", 11),
];

/// Days of the week by the beginnings of their names, from Monday as 0.
#[rustfmt::skip]
pub(super) const WEEKDAYS: &[(&str, u32)] = &[
    ("monday", 0), ("tuesday", 1), ("wednesday", 2), ("thursday", 3), ("friday", 4), ("saturday", 5), ("sunday", 6),
    ("poniedzialek", 0), ("pn", 0), ("wtorek", 1), ("sroda", 2), ("sr", 2), ("czwartek", 3), ("cz", 3), ("piatek", 4),
    ("pt", 4), ("sobota", 5), ("so", 5), ("sb", 5), ("niedziela", 6), ("nd", 6),
    ("luni", 0), ("marti", 1), ("miercuri", 2), ("joi", 3), ("vineri", 4), ("sambata", 5), ("duminica", 6),
];

/// What says that a cell is empty.
pub(super) const NOTHING: &[&str] = &["na", "n/a", "nd", "n.d.", "-", "–", "—", "brak"];
