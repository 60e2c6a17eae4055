#include "commands/discretion/firm_slots.hpp"

#include "commands/discretion/ruling_words.hpp"
#include "commands/wording/word_set.hpp"

#include <algorithm>
#include <array>

namespace clusterlotse::commands {

namespace {

constexpr std::size_t kLeastLetters = 3;
constexpr std::size_t kMostWordsOfFirm = 4;

bool before_firm(std::string_view word) {
    static const WordSet words = set_of(
        "mit bei beim von vom zu zum an fa firma firmen fuer herr herrn frau kollegen gegen ueber "
        "with from by at of for firm company to not wieder mehr again statt ohne auf mim vum vun "
        "beim nix like via through against about called named replace dump drop"
    );
    return words.contains(word);
}

bool article_before_firm(std::string_view word) {
    static const WordSet words = set_of("der den dem die d em de s das the unser unsere our");
    return words.contains(word);
}

bool behind_firm(std::string_view word) {
    static const WordSet words = set_of(
        "hat haben hatte hatten ist sind war waren kann koennen konnte will wollen macht liefert "
        "liefern lieferte lieferten laesst liess kommt kriegt bringt schafft hot hod hen hann han "
        "isch is are has have had was were let lets left never always did does didn don can could "
        "keeps kept makes made delivers delivered sent screwed messed cheated failed missed ripped "
        "burned nie niemals nimmer kannst koennt kenne wird wurde baut pfuscht antwortet nervt "
        "und macht"
    );
    return words.contains(word);
}

/// Words in capitals that are nobody's name, and those that begin a sentence.
bool no_name(std::string_view word) {
    static const WordSet words = set_of(
        "lieferant lieferanten lieferung lieferungen partner firma firmen betrieb betriebe "
        "haendler "
        "hersteller kunde kunden preis preise preisen qualitaet termin termine terminen material "
        "teil teile teilen ware maschine maschinen zeichnung zeichnungen kollege chef meister "
        "auftrag auftraege projekt serie los charge werkzeug china polen tschechien ungarn indien "
        "deutschland europa ausland leute laden verein schrott mist murks pfusch muell dreck "
        "aerger stress probleme problem streit erfahrung erfahrungen hausverbot stich regen tisch "
        "ohr arm wand vertrauen lust bock qualitaeten reklamation reklamationen anwalt gericht "
        "klage konkurs insolvenz ausschuss verzug lieferverzug angebot angebote anfrage anfragen "
        "bedarf woche wochen monat monate jahr jahre tag tage zeit mal ende anfang mitte januar "
        "februar maerz april juni juli august september oktober november dezember montag dienstag "
        "mittwoch donnerstag freitag samstag sonntag fall lebe leben sand hose haus wettbewerb "
        "konkurrenz vorgaenger nachbar nachbarn cluster lotse region stelle quelle stueck kauf "
        "wir ich uns mir mich sie er es ihr euch ihnen ihm man jemand niemand alle alles keiner "
        "wer was wie wo wann warum dann dort da hier die der das den dem des ein eine einen einem "
        "einer denen dessen deren dieser diese dieses diesen jener nie niemals nimmer nicht noch "
        "bitte leider bisher bislang derzeit momentan aktuell und oder aber weil denn deshalb "
        "daher darum also so nur kein keine keinen ja nein schon immer wieder mehr auch jetzt "
        "heute "
        "gestern morgen letztes letzter letzten letzte zuletzt einmal zweimal dreimal damals "
        "we i us me you he she it they them their our my your his her this that these those there "
        "here what who when where why how never not no please and or but because since so again "
        "always last next the a an every all both nobody everyone anyone company supplier "
        "suppliers delivery deliveries quality price prices part parts parties time times week "
        "weeks "
        "month months year years people guys lot bunch shop mess junk rubbish scrap trouble "
        "monday tuesday wednesday thursday friday saturday sunday january february march may june "
        "july october december vendor drawing drawings order orders job work steel is was ist war "
        "hat haben has have had mit bei von with from by at for fuer ohne without beim vom zum "
        "zur an auf aus in im unser unsere unseren unserem unserer unseres mein meine meinen "
        "welche "
        "viel viele lauter bloss sonst eben halt ganz echt total hut schluss fertig bisherige "
        "bisheriger bisherigen jetziger jetzige aktueller current existing present so too far "
        "wegen seit nach vor durch more any anything any thanks danke hallo moin servus guten hi "
        "hello dear liebe lieber sehr geehrte geehrter spedition post bahn teufel himmel keinen "
        "sicherheit absprache fertigung produktion montage einkauf vertrieb verpackung transport "
        "dienstleister subunternehmer fremdfirma fremdfirmen konstruktion entwicklung kunden "
        "kundin rost risse riss kratzer grat grate blasen lunker stillstand ausfall ausfaelle "
        "rueckruf korrosion verschleiss bruch brueche undichtigkeiten leckage flugrost zunder "
        "rattermarken wartezeit wartezeiten nacharbeit asia asien fernost safety rust cracks "
        "scratches burrs downtime rework "
    );
    return words.contains(word) || is_ruling_word(word, WordList::before_name) ||
           is_ruling_word(word, WordList::denial);
}

bool has_digits(std::string_view word) {
    return word.find_first_of("0123456789") != std::string_view::npos;
}

class Slots {
public:
    Slots(
        const std::vector<TextWord>& words,
        std::size_t first,
        std::size_t last,
        const std::vector<std::string>& names,
        const IsPlainWord& plain,
        bool whispers,
        bool guesses
    )
        : words_(words),
          first_(first),
          last_(last),
          plain_(plain),
          whispers_(whispers),
          guesses_(guesses) {
        for (const std::string& name : names) {
            for (const std::string& word : name_words(name)) {
                holders_.emplace_back(word, name);
            }
        }
    }

    std::vector<FirmMention> found() const {
        std::vector<FirmMention> slots;
        for (std::size_t at = first_; at <= last_; ++at) {
            if (!names_somebody(at) || !(opens(at) || closes(at))) {
                continue;
            }
            std::size_t end = at;
            while (end < last_ && end - at < kMostWordsOfFirm && goes_on(end + 1)) {
                ++end;
            }
            if (!held_by(at).empty() || marked(at, end) || (guesses_ && somebody(at))) {
                slots.push_back({at, end, true, held_by(at)});
            }
            at = end;
        }
        return slots;
    }

private:
    bool names_somebody(std::size_t at) const {
        const TextWord& word = words_[at];
        if (word.letters.size() < kLeastLetters || has_digits(word.letters) ||
            no_name(word.letters) || names_a_trade(word.letters) || !(word.capital || whispers_)) {
            return false;
        }
        return !held_by(at).empty() || !plain_(word.letters);
    }

    /// Members of whose names it is a word: "Kern", "Kerns".
    std::vector<std::string> held_by(std::size_t at) const {
        std::vector<std::string> held;
        for (const auto& [part, name] : holders_) {
            if (may_be_word_of_name(words_[at].letters, part)) {
                held.push_back(name);
            }
        }
        return held;
    }

    bool together(std::size_t at) const { return at > first_ && words_[at].apart == Apart::blank; }

    /// "mit Berger", "mit dem Berger", "der Berger" at the beginning.
    bool opens(std::size_t at) const {
        if (!together(at)) {
            return false;
        }
        const std::string& before = words_[at - 1].letters;
        if (before_firm(before)) {
            return true;
        }
        if (!article_before_firm(before) || whispers_ || !may_stand_behind_article(at)) {
            return false;
        }
        const bool led = at > first_ + 1 && together(at - 1) && before_firm(words_[at - 2].letters);
        return (led || closes(at) || words_[at - 1].apart != Apart::blank) && !noun(at);
    }

    /// "Der Kessler hat uns …"; "die Pumpe hat …" and "mit der Kante" speak of a thing.
    bool may_stand_behind_article(std::size_t at) const {
        static const WordSet of_men = set_of("der dem den d em");
        static const WordSet us = set_of("uns mir mich us me");
        return !held_by(at).empty() ||
               (of_men.contains(words_[at - 1].letters) &&
                std::any_of(
                    words_.begin() + static_cast<std::ptrdiff_t>(first_),
                    words_.begin() + static_cast<std::ptrdiff_t>(last_) + 1,
                    [](const TextWord& word) { return us.contains(word.letters); }
                ));
    }

    /// A noun that no list holds: its ending tells.
    bool noun(std::size_t at) const {
        if (!held_by(at).empty()) {
            return false;
        }
        static constexpr std::array<std::string_view, 14> kEndings = {
            "ung",
            "recht",
            "wesen",
            "ungen",
            "heit",
            "keit",
            "schaft",
            "tion",
            "tionen",
            "nis",
            "teil",
            "teile",
            "zeit",
            "liste"};
        return std::ranges::any_of(kEndings, [&](std::string_view ending) {
            return words_[at].letters.ends_with(ending);
        });
    }

    /// "Meier hat …" begins a clause.
    bool closes(std::size_t at) const {
        const bool begins =
            at == first_ || words_[at].apart != Apart::blank || is_conjunction(at - 1) ||
            (article_before_firm(words_[at - 1].letters) && may_stand_behind_article(at));
        std::size_t next = at + 1;
        while (next <= last_ && words_[next].apart == Apart::blank && goes_on(next)) {
            ++next;
        }
        return begins && !whispers_ && next <= last_ && words_[next].apart == Apart::blank &&
               behind_firm(words_[next].letters) && !noun(at);
    }

    bool is_conjunction(std::size_t at) const {
        static const WordSet words =
            set_of("weil dass da denn und aber nachdem because since and but as");
        return words.contains(words_[at].letters);
    }

    /// "Der Motor hat uns im Stich gelassen" and "Lager sind durch" tell of a thing.
    bool somebody(std::size_t at) const {
        static const WordSet vague = set_of(
            "ist sind war waren kommt will wollen wollte macht liefert wird wurde und is are was "
            "were could makes"
        );
        if (at < last_ && has_digits(words_[at + 1].letters)) {
            return false;  // "für GJL-250"
        }
        if (together(at)) {
            return !article_before_firm(words_[at - 1].letters);
        }
        return at == last_ || !vague.contains(words_[at + 1].letters);
    }

    /// "Firma Hungerbühler", "Hungerbühler GmbH", "Herr Kraus".
    bool marked(std::size_t first, std::size_t last) const {
        static const WordSet marks =
            set_of("fa firma firmen herr herrn frau kollegen firm company called named gebr");
        const bool led = together(first) && marks.contains(words_[first - 1].letters);
        for (std::size_t at = first; at <= last; ++at) {
            if (is_ruling_word(words_[at].letters, WordList::legal)) {
                return true;
            }
        }
        return led;
    }

    /// "Kessler & Söhne", "Kessler Maschinenbau GmbH".
    bool goes_on(std::size_t at) const {
        const TextWord& word = words_[at];
        return word.apart == Apart::blank &&
               (is_ruling_word(word.letters, WordList::legal) ||
                (word.capital && !no_name(word.letters) && !has_digits(word.letters)));
    }

    const std::vector<TextWord>& words_;
    std::size_t first_;
    std::size_t last_;
    const IsPlainWord& plain_;
    bool whispers_;
    bool guesses_;
    std::vector<std::pair<std::string, std::string>> holders_;
};

}  // namespace

std::vector<FirmMention> firm_slots(
    const std::vector<TextWord>& words,
    std::size_t first,
    std::size_t last,
    const std::vector<std::string>& names,
    const IsPlainWord& plain,
    bool whispers,
    bool guesses
) {
    return Slots(words, first, last, names, plain, whispers, guesses).found();
}

}  // namespace clusterlotse::commands
