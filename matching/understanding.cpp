#include "matching/understanding.hpp"

#include "matching/certificates.hpp"
#include "matching/dates.hpp"
#include "matching/materials.hpp"
#include "matching/measures.hpp"
#include "matching/scan.hpp"
#include "matching/steps.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::matching {
namespace {

class NeedReader {
public:
    NeedReader(const Lexicon& lexicon, std::string_view text, Date today)
        : lexicon_(lexicon),
          text_(text.substr(0, 20000)),
          today_(today),
          analysis_(analyse(lexicon, text_)),
          rest_(analysis_.folded.text) {}

    ReadNeed read(Language reader) {
        ReadNeed result;
        UnderstoodNeed& need = result.need;
        result.steps = steps_of(lexicon_, analysis_);
        for (const Step& step : result.steps) {
            need.processes.push_back(lexicon_.processes[step.process].code);
        }
        need.materials = materials_of(lexicon_, analysis_);
        for (const HeldCertificate& certificate : certificates_in(lexicon_, analysis_, rest_)) {
            need.certificates.push_back(certificate.label);
        }
        blank_names();
        Measures measures;
        take_tolerances(rest_, measures);
        fits(measures);
        if (today_.ok()) {
            need.deadline = take_deadline(rest_, today_);
        }
        take_dimensions(rest_, measures, sheet(result.steps));
        take_quantity(rest_, measures);
        counted_nouns(measures);
        take_mass(rest_, measures);
        need.dimensions_mm = measures.dimensions;
        need.mass_kg = measures.mass_kg;
        need.quantity = measures.quantity;
        need.tolerances = measures.tolerances;
        need.surface = words_under("coating", measures.surface);
        need.heat_treatment = words_under("heat_treatment", measures.heat);
        need.confidential = confidential();
        subjects(result);
        need.kind = kind(result);
        static const RE2 vague(
            R"(schnellstmoeglich|\basap\b|dringend|so schnell wie moeglich|\burgent|eilig|as soon as possible|eilt|baldmoeglichst|kurzfristig)"
        );
        if (!analysis_.atoms.empty()) {
            need.questions = questions_for(
                lexicon_, result, RE2::PartialMatch(analysis_.folded.text, vague), reader
            );
        }
        ConceptBag concepts(lexicon_);
        concepts.add(analysis_);
        result.concepts = concepts.take();
        result.terms = analysis_.terms;
        return result;
    }

private:
    void blank_names() {
        for (const Mention& mention : analysis_.mentions) {
            if (mention.kind == SenseKind::grade) {
                std::fill(
                    rest_.begin() + analysis_.atoms[mention.first].begin,
                    rest_.begin() + analysis_.atoms[mention.last - 1].end,
                    '|'
                );
            }
        }
        // Phrases with digits of their own ("5-Achs", "3D-Druck") are no measures.
        for (const Mention& mention : analysis_.mentions) {
            if (mention.kind == SenseKind::process && mention.last - mention.first > 1) {
                std::fill(
                    rest_.begin() + analysis_.atoms[mention.first].begin,
                    rest_.begin() + analysis_.atoms[mention.last - 1].end,
                    '|'
                );
            }
        }
    }

    /// Tolerance classes of ISO 286: the case tells shaft from hole, so the original text is asked.
    void fits(Measures& measures) {
        static const RE2 pattern(R"((?:^|[ 0-9(,/|])((?:js|[defghkmnprs])(?:1[0-3]|[4-9]))\b)");
        scan(rest_, pattern, [&](const Pieces& g) {
            const auto at = static_cast<std::size_t>(g[1].data() - rest_.data());
            const std::uint32_t begin = analysis_.folded.origin[at];
            const std::uint32_t end = analysis_.folded.origin[at + g[1].size()];
            const std::string fit(text_.substr(begin, end - begin));
            const bool thread = fit[0] == 'M';
            if (thread) {
                return false;
            }
            if (std::find(measures.tolerances.begin(), measures.tolerances.end(), fit) ==
                measures.tolerances.end()) {
                measures.tolerances.push_back(fit);
            }
            std::fill(
                rest_.begin() + static_cast<std::ptrdiff_t>(at),
                rest_.begin() + static_cast<std::ptrdiff_t>(at + g[1].size()),
                '|'
            );
            return false;
        });
    }

    bool sheet(const std::vector<Step>& steps) const {
        return std::any_of(steps.begin(), steps.end(), [&](const Step& step) {
            const std::string& code = lexicon_.processes[step.process].code;
            return code.ends_with("_cutting") || code == "sheet_metal_working" ||
                   code == "press_braking" || code == "punching" || code == "bending";
        });
    }

    /// "50 Wellen", "2.000 gehärtete Buchsen": a free number before the name of a thing.
    void counted_nouns(Measures& measures) {
        if (measures.quantity) {
            return;
        }
        const std::vector<Atom>& atoms = analysis_.atoms;
        for (std::uint32_t at = 0; at < atoms.size(); ++at) {
            std::uint32_t next = at;
            while (next < atoms.size() && digits(atoms[next]) &&
                   (next == at || (atoms[next].tight &&
                                   (atoms[next].gap == Gap::dot || atoms[next].gap == Gap::comma) &&
                                   atoms[next].key.size() == 3))) {
                ++next;
            }
            if (next == at || next >= atoms.size() || atoms[next].gap != Gap::space ||
                covered(at)) {
                continue;
            }
            if (at > 0 && atoms[at].tight) {
                at = next;
                continue;
            }
            if (at > 0 && designation(atoms[at - 1])) {
                at = next;
                continue;
            }
            const std::string_view number = std::string_view(rest_).substr(
                atoms[at].begin, atoms[next - 1].end - atoms[at].begin
            );
            const double value = parse_number(number, true);
            if (value >= 1 && value <= 1e7 && noun_follows(next, atoms[at].clause)) {
                measures.quantity = Quantity{value, "piece", std::nullopt};
                return;
            }
        }
    }

    /// "HEB 200", "DN 80", "DMU 60": a number that belongs to the capitals in front of it.
    bool designation(const Atom& atom) const {
        if (atom.end - atom.begin < 2 || atom.end - atom.begin > 5) {
            return false;
        }
        const std::string_view written = text_.substr(
            analysis_.folded.origin[atom.begin],
            analysis_.folded.origin[atom.end] - analysis_.folded.origin[atom.begin]
        );
        return std::all_of(written.begin(), written.end(), [](char c) {
            return c >= 'A' && c <= 'Z';
        });
    }

    static bool digits(const Atom& atom) {
        return atom.key.size() < 8 && std::all_of(atom.key.begin(), atom.key.end(), [](char c) {
                   return c >= '0' && c <= '9';
               });
    }

    bool covered(std::uint32_t atom) const {
        if (rest_[analysis_.atoms[atom].begin] == '|') {
            return true;
        }
        return std::any_of(
            analysis_.mentions.begin(),
            analysis_.mentions.end(),
            [&](const Mention& mention) { return mention.first <= atom && atom < mention.last; }
        );
    }

    bool noun_follows(std::uint32_t from, std::uint32_t clause) const {
        static const char* const kNot[] = {
            "mm",    "cm",      "m",      "kg",       "t",          "uhr",    "tag",   "tage",
            "tagen", "woche",   "wochen", "monat",    "monaten",    "jahr",   "jahre", "jahren",
            "km",    "euro",    "eur",    "prozent",  "achs",       "achsen", "hrc",   "bar",
            "grad",  "schicht", "days",   "weeks",    "months",     "years",  "axis",  "kw",
            "std",   "h",       "firmen", "angebote", "lieferanten"};
        if (std::find(std::begin(kNot), std::end(kNot), analysis_.atoms[from].key) !=
            std::end(kNot)) {
            return false;
        }
        for (const Mention& mention : analysis_.mentions) {
            const bool thing = mention.kind == SenseKind::product ||
                               mention.kind == SenseKind::process ||
                               mention.kind == SenseKind::machine ||
                               (mention.kind == SenseKind::need_kind &&
                                (mention.id == static_cast<Id>(NeedKind::part) ||
                                 mention.id == static_cast<Id>(NeedKind::assembly)));
            if (thing && !mention.participle && mention.first >= from && mention.first < from + 4 &&
                analysis_.atoms[mention.first].clause == clause) {
                return true;
            }
        }
        return false;
    }

    /// Values like "RAL 7016" and the asker's own words for every process below `root`.
    std::vector<std::string> words_under(std::string_view root, std::vector<std::string> values)
        const {
        const auto found = lexicon_.process_ids.find(root);
        std::vector<std::string> result;
        for (const Mention& mention : analysis_.mentions) {
            Id id = mention.kind == SenseKind::process ? mention.id : kNone;
            while (id != kNone && found != lexicon_.process_ids.end() && id != found->second) {
                id = lexicon_.processes[id].parent;
            }
            if (id == kNone || found == lexicon_.process_ids.end()) {
                continue;
            }
            const std::uint32_t begin =
                analysis_.folded.origin[analysis_.atoms[mention.first].begin];
            const std::uint32_t end =
                analysis_.folded.origin[analysis_.atoms[mention.last - 1].end];
            std::string words(text_.substr(begin, end - begin));
            if (std::find(result.begin(), result.end(), words) == result.end() &&
                result.size() < 8) {
                result.push_back(std::move(words));
            }
        }
        result.insert(result.end(), values.begin(), values.end());
        return result;
    }

    bool confidential() const {
        for (const Mention& mention : analysis_.mentions) {
            if (mention.kind != SenseKind::cue ||
                mention.id != static_cast<Id>(Cue::confidential)) {
                continue;
            }
            const bool denied = std::any_of(
                analysis_.mentions.begin(),
                analysis_.mentions.end(),
                [&](const Mention& other) {
                    return other.kind == SenseKind::cue &&
                           other.id == static_cast<Id>(Cue::negation) &&
                           other.last <= mention.first && mention.first - other.last < 2;
                }
            );
            if (!denied) {
                return true;
            }
        }
        return false;
    }

    void subjects(ReadNeed& result) const {
        for (const Mention& mention : analysis_.mentions) {
            std::vector<Id>* list = mention.kind == SenseKind::product ? &result.products
                                    : mention.kind == SenseKind::topic ? &result.topics
                                                                       : nullptr;
            if (list != nullptr &&
                std::find(list->begin(), list->end(), mention.id) == list->end()) {
                list->push_back(mention.id);
            }
        }
    }

    std::string kind(const ReadNeed& read) const {
        std::vector<NeedKind> cues;
        for (const Mention& mention : analysis_.mentions) {
            if (mention.kind == SenseKind::need_kind) {
                cues.push_back(static_cast<NeedKind>(mention.id));
            }
        }
        const auto has = [&](NeedKind wanted) {
            return std::find(cues.begin(), cues.end(), wanted) != cues.end();
        };
        for (const NeedKind strong : {NeedKind::pool, NeedKind::used_machine, NeedKind::capacity}) {
            if (has(strong)) {
                return std::string(name_of(strong));
            }
        }
        for (const Step& step : read.steps) {
            const Process& process = lexicon_.processes[step.process];
            if (step.main && !process.kind.empty()) {
                return process.kind;
            }
        }
        const bool products = !read.products.empty();
        const bool only_additional =
            !read.steps.empty() &&
            std::all_of(read.steps.begin(), read.steps.end(), [&](const Step& step) {
                return lexicon_.processes[step.process].secondary;
            });
        if (!read.steps.empty() && (has(NeedKind::operation) || only_additional)) {
            return "operation";
        }
        if (has(NeedKind::assembly)) {
            return "assembly";
        }
        if (!read.steps.empty() || products || has(NeedKind::part)) {
            return "part";
        }
        for (const NeedKind weak :
             {NeedKind::material,
              NeedKind::technology,
              NeedKind::staffing,
              NeedKind::tooling,
              NeedKind::inspection,
              NeedKind::operation,
              NeedKind::service}) {
            if (has(weak)) {
                return std::string(name_of(weak));
            }
        }
        return "";
    }

    const Lexicon& lexicon_;
    std::string_view text_;
    Date today_;
    Analysis analysis_;
    std::string rest_;  ///< the folded text in which what has been read is blanked out
};

}  // namespace

ReadNeed read_need(const Lexicon& lexicon, std::string_view text, Date today, Language reader) {
    return NeedReader(lexicon, text, today).read(reader);
}

}  // namespace clusterlotse::matching
