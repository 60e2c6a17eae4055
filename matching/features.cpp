#include "matching/features.hpp"

#include "matching/limits.hpp"
#include "matching/measures.hpp"
#include "matching/offers.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace clusterlotse::matching {
namespace {

constexpr std::size_t kTextLimit = 20000;
constexpr std::size_t kMostTerms = 1500;
constexpr float kOffered = 0.92F;  // beside what the firm calls its core
constexpr float kCoreMass = 4;
constexpr float kOfferedMass = 2;
constexpr float kBesideTheTrade = 0.4F;
constexpr float kMostlyAdditional = 0.6F;

class ProfileReader {
public:
    ProfileReader(const Lexicon& lexicon, const Profile& profile)
        : lexicon_(lexicon), profile_(profile), concepts_(lexicon) {}

    Features read() {
        features_.id = profile_.id;
        const Analysis name = analyse(lexicon_, profile_.name, 400);
        const Analysis text = analyse(lexicon_, profile_.text, kTextLimit);
        absorb(name, 2.0F);
        absorb(text, 1.0F);
        features_.envelopes = envelopes_in(lexicon_, text);
        features_.promises = promises_in(text.folded.text);
        for (const Capability& capability : profile_.capabilities) {
            structured(capability);
        }
        certificates(text);
        finish();
        return std::move(features_);
    }

private:
    struct Tally {
        float best = 0;
        float said = 0;  ///< best evidence other than products
        float mass = 0;
        float by_word = 0;  ///< best evidence other than machines and products
        float by_machine = 0;
        float by_product = 0;
        std::string machine;  ///< words of the best
        std::string product;
    };

    void absorb(const Analysis& analysis, float importance, float trust = 1) {
        for (const Evidence& evidence : weigh_mentions(lexicon_, analysis)) {
            if (evidence.denied) {
                denied_.insert(evidence.process);
            } else if (evidence.sought) {
                sought_.insert(evidence.process);
            } else {
                concepts_.add_process(evidence.process, evidence.weight * importance);
                Tally& tally = tallies_[evidence.process];
                tally.best = std::max(tally.best, evidence.weight * trust);
                tally.mass += evidence.weight * importance;
                if (!evidence.implied) {
                    tally.said = std::max(tally.said, evidence.weight * trust);
                }
                remember(analysis, evidence, tally);
            }
        }
        concepts_.add_things(analysis);
        for (const Mention& mention : analysis.mentions) {
            switch (mention.kind) {
                case SenseKind::grade:
                    if (mention.id != kNone) {
                        grades_.insert(mention.id);
                        for (const std::string& number : lexicon_.grades[mention.id].numbers) {
                            grades_.insert(lexicon_.grade_numbers.find(number)->second);
                        }
                    }
                    break;
                case SenseKind::group:
                    (without(analysis, mention) ? excluded_ : groups_).insert(mention.id);
                    break;
                case SenseKind::product:
                    products_.insert(mention.id);
                    break;
                case SenseKind::topic:
                    topics_.insert(mention.id);
                    break;
                default:
                    break;
            }
        }
        for (const Term& term : analysis.terms) {
            if (terms_.size() < kMostTerms) {
                terms_.insert(term.text.substr(0, kLongestTerm));
            }
        }
    }

    static void remember(const Analysis& analysis, const Evidence& evidence, Tally& tally) {
        float& best = evidence.machine   ? tally.by_machine
                      : evidence.implied ? tally.by_product
                                         : tally.by_word;
        if (evidence.weight <= best) {
            return;
        }
        best = evidence.weight;
        if (evidence.machine || evidence.implied) {
            (evidence.machine ? tally.machine : tally.product) =
                words_of(analysis, evidence, evidence.machine);
        }
    }

    /// The firm's own words, a machine with the model's name behind it: "Index G200".
    static std::string words_of(const Analysis& analysis, const Evidence& evidence, bool machine) {
        const std::vector<Atom>& atoms = analysis.atoms;
        std::uint32_t last = evidence.last;
        const auto digits = [&](std::uint32_t at) {
            return std::any_of(atoms[at].key.begin(), atoms[at].key.end(), [](char c) {
                return c >= '0' && c <= '9';
            });
        };
        for (std::uint32_t at = last; machine && at < atoms.size() && at < last + 2; ++at) {
            if (atoms[at].clause != atoms[evidence.first].clause ||
                (atoms[at].gap != Gap::space && atoms[at].gap != Gap::hyphen)) {
                break;
            }
            if (digits(at)) {
                last = at + 1;
                break;
            }
        }
        const std::uint32_t begin = analysis.folded.origin[atoms[evidence.first].begin];
        const std::uint32_t end = analysis.folded.origin[atoms[last - 1].end];
        return end - begin > kLongestShown
                   ? std::string()
                   : std::string(analysis.source.substr(begin, end - begin));
    }

    static bool without(const Analysis& analysis, const Mention& mention) {
        return std::any_of(
            analysis.mentions.begin(),
            analysis.mentions.end(),
            [&](const Mention& other) {
                return other.kind == SenseKind::cue && other.id == static_cast<Id>(Cue::negation) &&
                       other.last <= mention.first && mention.first - other.last < 2;
            }
        );
    }

    static Fineness fineness_of(const Capability& capability) {
        Fineness result;
        if (capability.tolerance) {
            const Folded folded = fold(*capability.tolerance);
            Tokens tokens(folded, *capability.tolerance);
            Measures measures;
            take_tolerances(tokens, measures);
            for (const std::string& designation : measures.tolerances) {
                add_fineness(designation, result);
            }
            add_fineness(*capability.tolerance, result);
        }
        if (capability.ra_um && *capability.ra_um > 0) {
            result.ra = static_cast<float>(*capability.ra_um);
        }
        return result;
    }

    void structured(const Capability& capability) {
        const auto found = lexicon_.process_ids.find(capability.process);
        const Id process = found == lexicon_.process_ids.end() ? kNone : found->second;
        if (capability.direction == Direction::sought) {
            if (process != kNone) {
                sought_.insert(process);
            }
            return;
        }
        const bool core = capability.direction == Direction::core;
        const float strength = core ? 1.0F : kOffered;
        if (process != kNone) {
            Tally& tally = tallies_[process];
            tally.best = std::max(tally.best, strength);
            tally.said = tally.best;
            tally.mass += core ? kCoreMass : kOfferedMass;
            listed_.insert(process);
            concepts_.add_process(process, core ? kCoreMass : kOfferedMass);
        }
        absorb(analyse(lexicon_, capability.wording, 2000), 0.7F, core ? 1.0F : kOffered);
        for (const std::string& material : capability.materials) {
            features_.lists_materials = true;
            if (const auto grade = lexicon_.grade_numbers.find(material);
                grade != lexicon_.grade_numbers.end()) {
                grades_.insert(grade->second);
                concepts_.add_grade(grade->second, 1);
            } else if (const auto group = lexicon_.group_ids.find(material);
                       group != lexicon_.group_ids.end()) {
                groups_.insert(group->second);
                concepts_.add_group(group->second, 1);
            } else if (const auto named = lexicon_.grade_names.find(squeezed(material));
                       named != lexicon_.grade_names.end()) {
                grades_.insert(named->second);
            }
        }
        features_.envelopes.push_back(
            {process,
             true,
             capability.diameter_mm,
             capability.length_mm,
             capability.width_mm,
             capability.height_mm,
             capability.thickness_mm,
             capability.mass_kg,
             capability.lot,
             fineness_of(capability)}
        );
    }

    void certificates(const Analysis& text) {
        std::string folded = text.folded.text;
        for (HeldCertificate& held : certificates_in(lexicon_, text, folded)) {
            features_.certificates.push_back(std::move(held));
            features_.certificate_ends.emplace_back();
        }
        for (const Certificate& certificate : profile_.certificates) {
            features_.lists_certificates = true;
            features_.certificates.push_back(read_certificate(lexicon_, certificate, Date{}));
            features_.certificate_ends.push_back(certificate.valid_until);
        }
    }

    void finish() {
        float total = 0;
        float additional = 0;
        for (const auto& [process, tally] : tallies_) {
            total += tally.mass;
            additional += lexicon_.processes[process].secondary ? tally.mass : 0;
        }
        // A coater's "Guss- und Drehteile" are what is coated.
        const bool works_on_parts = additional > kMostlyAdditional * total;
        for (const auto& [process, tally] : tallies_) {
            const bool listed = listed_.contains(process);
            if (!listed && denied_.contains(process)) {
                continue;
            }
            // What a firm is about it names often; one mention in passing is weaker evidence.
            const float share = total > 0 ? std::min(1.0F, 4.0F * tally.mass / total) : 0;
            const float best = works_on_parts && !lexicon_.processes[process].secondary
                                   ? std::max(tally.said, tally.best * kBesideTheTrade)
                                   : tally.best;
            const float often = std::min(1.0F, tally.mass / 3.0F);
            float evidence = best * (0.7F + 0.2F * share + 0.1F * often);
            if (!listed && share < 0.6F && lexicon_.processes[process].other_trade) {
                evidence *= kBesideTheTrade;
            }
            if (!listed && sought_.contains(process)) {
                evidence *= 0.5F;
            }
            if (evidence > 0.03F) {
                const Basis basis = listed || tally.by_word > 0 ? Basis::said
                                    : tally.by_machine > 0      ? Basis::machine
                                                                : Basis::product;
                features_.offers.push_back({process, std::min(1.0F, evidence), basis});
                const std::string& words = basis == Basis::machine ? tally.machine : tally.product;
                if (basis != Basis::said && !words.empty()) {
                    features_.shown.push_back({process, words});
                }
            }
        }
        const auto copy = [](const std::set<Id>& from, std::vector<Id>& to) {
            to.assign(from.begin(), from.end());
        };
        // "Kein Stahlguss" of a foundry denies a kind of casting, not casting.
        for (const Id process : listed_) {
            for (Id id = process; id != kNone; id = lexicon_.processes[id].parent) {
                denied_.erase(id);
            }
        }
        copy(denied_, features_.denied);
        copy(sought_, features_.sought);
        copy(grades_, features_.grades);
        copy(groups_, features_.groups);
        copy(excluded_, features_.excluded_groups);
        copy(products_, features_.products);
        copy(topics_, features_.topics);
        features_.concepts = concepts_.take();
        features_.terms.assign(terms_.begin(), terms_.end());
    }

    const Lexicon& lexicon_;
    const Profile& profile_;
    Features features_;
    ConceptBag concepts_;
    std::map<Id, Tally> tallies_;
    std::set<Id> denied_, sought_, listed_, grades_, groups_, excluded_, products_, topics_;
    std::set<std::string> terms_;
};

}  // namespace

Features read_profile(const Lexicon& lexicon, const Profile& profile) {
    return ProfileReader(lexicon, profile).read();
}

}  // namespace clusterlotse::matching
