#include "matching/needs/objects.hpp"

#include "matching/needs/focus_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

/// Words for making, supplying and counting, behind which the thing itself is asked.
bool making(std::string_view word) {
    static constexpr std::string_view kWords[] = {
        "herstellung", "fertigung",    "lieferung",   "produktion",    "anfertigung",
        "manufacture", "production",   "supply",      "delivery",      "manufacturing",
        "fabrication", "bearbeitung",  "machining",   "satz",          "stuck",
        "pieces",      "posten",       "lieferant",   "lieferanten",   "supplier",
        "suppliers",   "sets",         "paar",        "serie",         "reihe",
        "anzahl",      "menge",        "abschnitte",  "beschaffung",   "bezug",
        "kauf",        "processing",   "number",      "bedarf",        "muster",
        "prototypen",  "prototypes",   "makers",      "manufacturer",  "manufacturers",
        "hersteller",  "arten",        "kinds",       "types",         "sorten",
        "gefertigt",   "hergestellt",  "geliefert",   "produziert",    "gebaut",
        "gemacht",     "manufactured", "produced",    "delivered",     "supplied",
        "quoted",      "angeboten",    "bearbeitet",  "angefertigt",   "bestellt",
        "nachgebaut",  "gebracht",     "machen",      "fertigen",      "herstellen",
        "liefern",     "produzieren",  "manufacture", "outsourced",    "vergeben",
        "bezogen",     "kalkulieren",  "kalkuliert",  "nachgefertigt", "erneuert",
        "ersetzt",     "replaced",     "made"};
    return std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
}

class Workpieces {
public:
    explicit Workpieces(Scene& scene) : scene_(scene) {}

    void find() {
        for_each(&Workpieces::blank);
        for_each(&Workpieces::of_unknown);
        for_each(&Workpieces::worked_on);
        for_each(&Workpieces::unknown_task);
        tasks_on_existing();
    }

private:
    using Test = bool (Workpieces::*)(std::size_t) const;

    void for_each(Test test) {
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            if (scene_.asked(at) && (this->*test)(at)) {
                scene_.analysis.mentions[at].role = Role::workpiece;
            }
        }
    }

    bool described(std::size_t at) const {
        return scene_.thing(scene_.mention(at)) || scene_.mention(at).participle;
    }

    /// "Schmiederohlinge drehen": a blank is what another process is done on.
    bool blank(std::size_t at) const {
        const std::string& word = scene_.key(scene_.mention(at).last - 1);
        if (!word.ends_with("rohling") && !word.ends_with("rohlinge") &&
            !word.ends_with("rohlingen") && word != "blanks") {
            return false;
        }
        for (std::size_t other = 0; other < scene_.count(); ++other) {
            if (scene_.mention(other).first != scene_.mention(at).first && scene_.task(other) &&
                scene_.shapes(other)) {
                return true;
            }
        }
        return false;
    }

    /// "treatment of hardened punches": what is asked stands in front and is no word of the trade.
    bool of_unknown(std::size_t at) const {
        if (scene_.mention(at).kind == SenseKind::process && !described(at) &&
            !governed_by_of(at)) {
            return false;
        }
        const Mention& said = scene_.mention(at);
        const std::uint32_t clause = scene_.places[at].first;
        std::uint32_t of = said.first;
        for (std::uint32_t back = said.first; back > clause && said.first - back < kGroup;) {
            --back;
            const std::string& word = scene_.key(back);
            if (word == "of" || word == "von" || word == "unserer" || word == "der") {
                of = back;
                break;
            }
            if ((scene_.words[back] & (kAsks | kAnd | kWith | kFor)) != 0) {
                return false;
            }
        }
        if (of == said.first || of == clause) {
            return false;
        }
        const std::string& head = scene_.key(of - 1);
        return head.size() > kLongWord && scene_.words[of - 1] == 0 && !scene_.known(of - 1) &&
               scene_.analysis.atoms[of].gap == Gap::space && (head[0] < '0' || head[0] > '9') &&
               !making(head);
    }

    bool governed_by_of(std::size_t at) const {
        const std::uint32_t first = scene_.mention(at).first;
        return first > 0 && scene_.key(first - 1) == "of";
    }

    bool worked_on(std::size_t at) const {
        if (!described(at)) {
            return false;
        }
        for (std::size_t other = 0; other < scene_.count(); ++other) {
            if (other != at && scene_.task(other) &&
                scene_.mention(other).first != scene_.mention(at).first && works_on(other, at)) {
                return true;
            }
        }
        return false;
    }

    bool works_on(std::size_t doing, std::size_t on) const {
        const Mention& worker = scene_.mention(doing);
        const Mention& piece = scene_.mention(on);
        const MentionPlace& at = scene_.places[doing];
        const MentionPlace& where = scene_.places[on];
        const bool property = piece.participle && !piece.implied;
        if (scene_.parts_exist && scene_.finishes(worker) && !added(worker)) {
            return !property || at.sentence != where.sentence;
        }
        // What is measured or tested is made already, however it is described.
        if (scene_.process(worker).kind == "inspection" && no_shaping_task()) {
            return true;
        }
        if (at.sentence != where.sentence) {
            const bool shall = (scene_.words[at.first] & kShall) != 0;
            return scene_.verb(worker) && scene_.finishes(worker) && alone(doing) &&
                   (!property || shall) && (where.does & (kAsks | kShall)) == 0;
        }
        const bool together = at.first == where.first || on_it(at, where, piece);
        // "4 Werkzeuge zum Nachschleifen"
        if (worker.first >= piece.last && worker.first > 0 && together && !property &&
            (scene_.key(worker.first - 1) == "zum" || scene_.key(worker.first - 1) == "zur")) {
            return true;
        }
        if (worker.first >= piece.last) {
            const bool own_request = !together && (where.does & (kAsks | kShall)) != 0;
            return scene_.verb(worker) && !added(worker) && !property && !own_request;
        }
        return together && (at.first != where.first || !separated(worker.last, piece.first)) &&
               (!property || attribute(piece));
    }

    /// "Hard anodising, 40 µm, black, on 120 turned pistons": a clause that only names what it is
    /// done on.
    bool on_it(const MentionPlace& task, const MentionPlace& where, const Mention& piece) const {
        static constexpr std::string_view kOn[] = {"on", "an", "auf", "of", "von", "fur", "for"};
        const std::string& first = scene_.key(where.first);
        return where.first > task.first && piece.first - where.first < kGroup + 1 &&
               std::find(std::begin(kOn), std::end(kOn), first) != std::end(kOn);
    }

    bool no_shaping_task() const {
        for (std::size_t other = 0; other < scene_.count(); ++other) {
            if (scene_.task(other) && scene_.shapes(other)) {
                return false;
            }
        }
        return true;
    }

    /// No thing in the sentence of the task.
    bool alone(std::size_t doing) const {
        for (std::size_t other = 0; other < scene_.count(); ++other) {
            const Mention& said = scene_.mention(other);
            if (scene_.places[other].sentence == scene_.places[doing].sentence && is_trade(said) &&
                scene_.thing(said) && said.first != scene_.mention(doing).first) {
                return false;
            }
        }
        return true;
    }

    /// "geschweißter Rahmen": a participle in front of what it describes.
    bool attribute(const Mention& said) const {
        return said.last < scene_.words.size() &&
               scene_.analysis.atoms[said.last].gap == Gap::space &&
               (scene_.words[said.last] & (kAnd | kWith | kFor | kAt | kIs | kBecomes)) == 0;
    }

    bool separated(std::uint32_t from, std::uint32_t to) const {
        return std::any_of(
            scene_.words.begin() + from,
            scene_.words.begin() + to,
            [](std::uint32_t word) { return (word & (kAnd | kWith | kAsks)) != 0; }
        );
    }

    /// "mit Eloxieren", "danach verzinken": a further step on what is made.
    bool added(const Mention& said) const { return scene_.behind(said.first, kWith | kAnd, 2); }

    /// "unsere Drehteile flockieren lassen", "die Gehäuse sollen oxidiert werden": the task is one
    /// that the vocabulary does not know.
    bool unknown_task(std::size_t at) const {
        if (!described(at)) {
            return false;
        }
        const Mention& said = scene_.mention(at);
        const MentionPlace& place = scene_.places[at];
        const bool passive = (place.does & kShall) != 0 && (place.does & kBecomes) != 0;
        const bool ours = scene_.behind(said.first, kOur, 3);
        if (who_does_unknown(place)) {
            return true;
        }
        for (std::uint32_t next = said.last; (passive || ours) && next < place.last; ++next) {
            const std::string& word = scene_.key(next);
            const bool infinitive = ours && word.size() > kLongWord && word.ends_with("ieren");
            const bool done = passive && word.size() > kLongWord && word.ends_with("t") &&
                              next + 1 < place.last && (scene_.words[next + 1] & kBecomes) != 0;
            if ((infinitive || done) && scene_.words[next] == 0 && !scene_.known(next) &&
                !making(word)) {
                return true;
            }
        }
        return false;
    }

    /// "Wer magnetisiert ...": a verb behind "wer" that the vocabulary does not know.
    bool who_does_unknown(const MentionPlace& place) const {
        static constexpr std::string_view kGeneral[] = {
            "fertigt", "liefert",  "macht",      "baut",      "stellt",     "bietet", "hat",
            "kennt",   "verkauft", "produziert", "sucht",     "vertreibt",  "fuhrt",  "braucht",
            "kauft",   "ist",      "hilft",      "arbeitet",  "vermittelt", "nimmt",  "kommt",
            "hatte",   "traut",    "bearbeitet", "ubernimmt", "kont",       "konnt",  "geht"};
        if (scene_.key(place.first) != "wer" || place.first + 1 >= place.last) {
            return false;
        }
        const std::uint32_t at = place.first + 1;
        const std::string& verb = scene_.key(at);
        const bool known = std::any_of(
            scene_.analysis.mentions.begin(),
            scene_.analysis.mentions.end(),
            [&](const Mention& said) { return said.first == at && said.strength > kSure; }
        );
        return !known && verb.size() > kLongWord && verb.ends_with("t") && scene_.words[at] == 0 &&
               std::find(std::begin(kGeneral), std::end(kGeneral), verb) == std::end(kGeneral);
    }

    /// "30 Podeste feuerverzinkt, die Podeste sind da": what is said as a property is the task.
    void tasks_on_existing() {
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            if (!scene_.parts_exist || scene_.task(at)) {
                return;
            }
        }
        bool any = false;
        for (std::size_t at = 0; at < scene_.count(); ++at) {
            Mention& said = scene_.analysis.mentions[at];
            if (scene_.asked(at) && said.kind == SenseKind::process && said.participle &&
                scene_.finishes(said)) {
                said.participle = false;
                any = true;
            }
        }
        for (std::size_t at = 0; any && at < scene_.count(); ++at) {
            if (scene_.asked(at) && scene_.thing(scene_.mention(at))) {
                scene_.analysis.mentions[at].role = Role::workpiece;
            }
        }
    }

    Scene& scene_;
};

}  // namespace

void find_workpieces(Scene& scene) {
    Workpieces(scene).find();
}

}  // namespace clusterlotse::matching
