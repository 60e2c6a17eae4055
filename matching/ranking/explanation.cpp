#include "matching/ranking/explanation.hpp"

#include "matching/ranking/explanation_words.hpp"

#include <algorithm>
#include <iterator>

namespace clusterlotse::matching {
namespace {

using Kind = Finding::Kind;
using Verdict = Fact::Verdict;

class Explainer {
public:
    Explainer(
        const Lexicon& lexicon,
        const Query& query,
        const Features& features,
        const std::vector<Finding>& findings
    )
        : lexicon_(lexicon),
          query_(query),
          features_(features),
          single_(single_obstacle(findings)) {}

    Fact say(const Finding& finding) const {
        Words words = words_of(finding);
        if (single_ && finding.verdict == Verdict::contradicts) {
            words = {"nur " + words.de, "only " + words.en};
        }
        return {finding.verdict, std::move(words.de), std::move(words.en)};
    }

private:
    /// True where one missing process or certificate is all that stands against the firm.
    static bool single_obstacle(const std::vector<Finding>& findings) {
        int against = 0;
        bool fits = false;
        bool missing = false;
        for (const Finding& finding : findings) {
            fits = fits || finding.verdict == Verdict::fits;
            if (finding.verdict == Verdict::contradicts) {
                ++against;
                missing = finding.kind == Kind::process || finding.kind == Kind::certificate ||
                          finding.kind == Kind::material;
            }
        }
        return against == 1 && fits && missing;
    }

    Words words_of(const Finding& finding) const {
        const bool against = finding.verdict == Verdict::contradicts;
        switch (finding.kind) {
            case Kind::process:
                return finding.verdict == Verdict::fits
                           ? offered(finding.subject)
                           : missing(named(lexicon_.processes[finding.subject]), against);
            case Kind::denied:
                return none(lexicon_.processes[finding.subject]);
            case Kind::material:
                return missing(material(finding.subject), against);
            case Kind::similar_material:
                return named(lexicon_.groups[finding.subject]);
            case Kind::excluded:
                return none(lexicon_.groups[finding.subject]);
            case Kind::size:
            case Kind::unusual_size:
                return size_words(finding);
            case Kind::lot:
            case Kind::unusual_lot:
                return lot_words(finding);
            case Kind::tolerance:
                return grade(finding);
            case Kind::roughness:
                return roughness(finding);
            case Kind::lead_time:
                return lead_time_words(finding);
            case Kind::capacity:
                return {"zurzeit keine freie Kapazität", "no free capacity at present"};
            case Kind::free_from:
                return free_from_words(finding);
            case Kind::distance:
                return distance_words(finding, query_.need.place);
            case Kind::topic:
                return named(lexicon_.topics[finding.subject]);
            case Kind::certificate:
                return missing(certificate(finding.subject), against);
            case Kind::wished: {
                const Words label = certificate(finding.subject);
                return {label.de + " (gewünscht)", label.en + " (wished for)"};
            }
            case Kind::expired: {
                const Words label = certificate(finding.subject);
                return {label.de + " abgelaufen", label.en + " expired"};
            }
        }
        return {};
    }

    static Words named(const Named& entry) { return {entry.de, entry.en}; }
    static Words none(const Named& entry) { return {"kein " + entry.de, "no " + entry.en}; }
    static Words missing(Words words, bool against) {
        return against ? Words{words.de + " fehlt", words.en + " missing"} : words;
    }

    /// Never claims more than was found: what only machines or products show is said with them.
    Words offered(Id process) const {
        Words words = named(lexicon_.processes[process]);
        const auto offer =
            std::find_if(features_.offers.begin(), features_.offers.end(), [&](const Offer& held) {
                return held.process == process;
            });
        if (offer == features_.offers.end() || offer->basis == Basis::said) {
            return words;
        }
        const bool machine = offer->basis == Basis::machine;
        words.de += machine ? " (Maschinenpark" : " (Produkte";
        words.en += machine ? " (machines" : " (products";
        const auto shown =
            std::find_if(features_.shown.begin(), features_.shown.end(), [&](const Shown& held) {
                return held.process == process;
            });
        if (shown != features_.shown.end()) {
            words.de += ": " + shown->words;
            words.en += ": " + shown->words;
        }
        return {words.de + ")", words.en + ")"};
    }

    static Words grade(const Finding& finding) {
        const std::string wanted = "IT" + plain_number(finding.value, ',');
        const std::string held = "IT" + plain_number(finding.limit, ',');
        switch (finding.verdict) {
            case Verdict::fits:
                return {"Toleranz bis " + held, "tolerance down to " + held};
            case Verdict::contradicts:
                return {
                    "Toleranz " + wanted + ", üblich bis " + held,
                    "tolerance " + wanted + ", usually down to " + held};
            case Verdict::unknown:
                break;
        }
        return {"Toleranz " + wanted, "tolerance " + wanted};
    }

    static Words roughness(const Finding& finding) {
        const auto said = [&](double value, char decimal) {
            return "Ra " + plain_number(value, decimal);
        };
        switch (finding.verdict) {
            case Verdict::fits:
                return {"bis " + said(finding.limit, ','), "down to " + said(finding.limit, '.')};
            case Verdict::contradicts:
                return {
                    said(finding.value, ',') + ", üblich bis " + said(finding.limit, ','),
                    said(finding.value, '.') + ", usually down to " + said(finding.limit, '.')};
            case Verdict::unknown:
                break;
        }
        return {said(finding.value, ','), said(finding.value, '.')};
    }

    Words certificate(Id place) const {
        const std::string& label = query_.certificates[place].label;
        return {label, label};
    }

    Words material(Id place) const {
        const auto& materials = query_.need.materials;
        const Material& wanted = place < materials.size()
                                     ? materials[place]
                                     : query_.need.equivalents[place - materials.size()];
        if (wanted.number) {
            const std::string label = *wanted.number == wanted.name
                                          ? wanted.name
                                          : *wanted.number + " (" + wanted.name + ")";
            return {label, label};
        }
        const Id group = query_.groups[place];
        return group == kNone || query_.grades[place] != kNone ? Words{wanted.name, wanted.name}
                                                               : named(lexicon_.groups[group]);
    }

    const Lexicon& lexicon_;
    const Query& query_;
    const Features& features_;
    bool single_;
};

}  // namespace

std::vector<Fact> explain(
    const Lexicon& lexicon,
    const Query& query,
    const Features& features,
    const std::vector<Finding>& findings
) {
    const Explainer explainer(lexicon, query, features, findings);
    std::vector<Fact> facts;
    facts.reserve(findings.size());
    for (const Finding& finding : findings) {
        // A profile that says only from where on shows no such size and no such lot.
        const bool only_from = (finding.kind == Kind::size || finding.kind == Kind::lot) &&
                               finding.verdict == Verdict::fits && finding.limit <= 0;
        if (!only_from) {
            facts.push_back(explainer.say(finding));
        }
    }
    return facts;
}

}  // namespace clusterlotse::matching
