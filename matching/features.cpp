#include "matching/features.hpp"

#include "matching/firm_tally.hpp"
#include "matching/limits.hpp"
#include "matching/measures.hpp"
#include "matching/negation.hpp"
#include "matching/passages.hpp"
#include "matching/refusals.hpp"
#include "matching/ware_signs.hpp"
#include "matching/worded_passages.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace clusterlotse::matching {
namespace {

constexpr float kWholeText = 2;        // what its wording counts beside that of its passages
constexpr std::size_t kFewWords = 50;  // of a profile: too few to tell what they resemble
constexpr std::size_t kMostTermsOfProfile = 1500;
constexpr float kOffered = 0.92F;  // beside what the firm calls its core
constexpr float kCoreMass = 4;
constexpr float kOfferedMass = 2;
constexpr float kImpliedByThing = 0.5F;  // beside a process that is said
constexpr float kOfThePast = 0.4F;

class ProfileReader {
public:
    ProfileReader(const Lexicon& lexicon, const Profile& profile)
        : lexicon_(lexicon), profile_(profile), concepts_(lexicon), tally_(lexicon) {}

    Features read() {
        features_.id = profile_.id;
        const Analysis name = analyse(lexicon_, profile_.name, 400);
        const Analysis text = analyse(lexicon_, profile_.text, kMostTextRead);
        if (profile_.capabilities.empty() && lives_by_wares(text, passages_of(lexicon_, text))) {
            tally_.know_as_seller_of_wares();
            sells_wares_ = true;
        }
        absorb(name, 2.0F, 1.0F, true);
        const Absorbed read = absorb(text, 1.0F, 1.0F, false);
        features_.envelopes = envelopes_in(lexicon_, text, read.passages, read.shown);
        features_.promises = promises_in(text.folded.text);
        features_.position = lexicon_.places.firm(profile_.city, profile_.postcode);
        for (const Capability& capability : profile_.capabilities) {
            structured(capability);
        }
        certificates(text);
        finish();
        return std::move(features_);
    }

private:
    struct Absorbed {
        std::vector<Passage> passages;
        std::vector<Evidence> shown;
    };

    Absorbed absorb(const Analysis& analysis, float importance, float trust, bool name) {
        std::vector<Passage> passages = passages_of(lexicon_, analysis);
        std::vector<Evidence> evidence = tally_.absorb(analysis, passages, importance, trust, name);
        for (const Evidence& shown : evidence) {
            const float by = shown.implied ? kImpliedByThing : 1.0F;
            concepts_.add_process(shown.process, shown.weight * importance * by);
        }
        const auto about_work = [&](std::uint32_t atom) {
            const Passage passage = passages[analysis.atoms[atom].sentence];
            return passage != Passage::jobs && passage != Passage::frame;
        };
        const auto worth = [&](const Mention& mention) {
            switch (passages[analysis.atoms[mention.first].sentence]) {
                case Passage::jobs:
                case Passage::frame:
                    return 0.0F;
                case Passage::history:
                    return kOfThePast;
                case Passage::customers:
                    return mention.kind == SenseKind::topic ? 1.0F : kOfThePast;
                case Passage::work:
                    return 1.0F;
            }
            return 1.0F;
        };
        concepts_.add_things(analysis, worth);
        const Refusals refusals(analysis);
        for (const Mention& mention : analysis.mentions) {
            if (!about_work(mention.first)) {
                continue;
            }
            switch (mention.kind) {
                case SenseKind::grade:
                    if (mention.id != kNone && !refusals.refused(mention)) {
                        grades_.insert(mention.id);
                        for (const std::string& number : lexicon_.grades[mention.id].numbers) {
                            grades_.insert(lexicon_.grade_numbers.find(number)->second);
                        }
                    }
                    break;
                case SenseKind::group:
                    (without(analysis, mention) || refusals.refused(mention) ? excluded_ : groups_)
                        .insert(mention.id);
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
            if (terms_.size() < kMostTermsOfProfile && about_work(term.atom)) {
                terms_.insert(term.text.substr(0, kLongestTerm));
            }
        }
        add_worded_passages(analysis, about_work, lexicon_.phrases, concepts_);
        return {std::move(passages), std::move(evidence)};
    }

    static bool without(const Analysis& analysis, const Mention& mention) {
        return std::any_of(
            analysis.mentions.begin(),
            analysis.mentions.end(),
            [&](const Mention& other) {
                // "auch ohne Zink" tells of another way, not of what is not worked.
                const std::string& key = analysis.atoms[other.first].key;
                return other.kind == SenseKind::cue && other.id == static_cast<Id>(Cue::negation) &&
                       key != "ohne" && key != "without" && other.last <= mention.first &&
                       mention.first - other.last < 2;
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
                tally_.seek(process);
            }
            return;
        }
        const bool core = capability.direction == Direction::core;
        const float strength = core ? 1.0F : kOffered;
        if (process != kNone) {
            tally_.list(process, strength, core ? kCoreMass : kOfferedMass);
            concepts_.add_process(process, core ? kCoreMass : kOfferedMass);
        }
        absorb(analyse(lexicon_, capability.wording, 2000), 0.7F, core ? 1.0F : kOffered, false);
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
        std::vector<HeldCertificate>& all = features_.certificates;
        for (const Certificate& certificate : profile_.certificates) {
            features_.lists_certificates = true;
            all.push_back(read_certificate(lexicon_, certificate, Date{}));
            features_.certificate_ends.push_back(certificate.valid_until);
        }
        const std::size_t listed = all.size();
        for (HeldCertificate& held : certificates_in(lexicon_, text, folded)) {
            // What the table says of its end holds for the text as well.
            std::optional<Date> end;
            bool ends = false;
            bool open = false;
            for (std::size_t i = 0; i < listed; ++i) {
                if (all[i].id == held.id) {
                    const std::optional<Date>& here = features_.certificate_ends[i];
                    open = open || !here;
                    end = here && (!ends || *here > *end) ? here : end;
                    ends = ends || here.has_value();
                }
            }
            features_.certificate_ends.push_back(open ? std::nullopt : end);
            all.push_back(std::move(held));
        }
        lacked_certificates(text);
    }

    /// "Kein EN 9100": told plainly, it is known to be missing.
    void lacked_certificates(const Analysis& text) {
        std::vector<HeldCertificate>& all = features_.certificates;
        for (const Mention& mention : text.mentions) {
            const bool lacked =
                mention.kind == SenseKind::certificate && negated(text, mention, 0) &&
                std::none_of(all.begin(), all.end(), [&](const HeldCertificate& held) {
                    return held.id == mention.id;
                });
            if (lacked) {
                all.push_back({mention.id, 0, true, lexicon_.certificates[mention.id].name});
                features_.certificate_ends.push_back(std::nullopt);
            }
        }
    }

    void finish() {
        const bool works_materials =
            !grades_.empty() || std::any_of(groups_.begin(), groups_.end(), [&](Id group) {
                return lexicon_.groups[group].code != "wood";
            });
        tally_.finish(features_, works_materials);
        const auto copy = [](const std::set<Id>& from, std::vector<Id>& to) {
            to.assign(from.begin(), from.end());
        };
        copy(grades_, features_.grades);
        copy(groups_, features_.groups);
        narrow_exclusions();
        copy(excluded_, features_.excluded_groups);
        copy(products_, features_.products);
        copy(topics_, features_.topics);
        add_worded();
        features_.concepts = concepts_.take();
        features_.terms.assign(terms_.begin(), terms_.end());
    }

    /// What needs of such words ask for; a seller of machines uses the words of those who buy them,
    /// and a few words tell nothing.
    void add_worded() {
        if (sells_wares_ || terms_.size() < kFewWords) {
            return;
        }
        std::vector<Term> terms;
        for (const std::string& word : terms_) {
            terms.push_back({word, 0, false, true});
        }
        concepts_.add_worded(lexicon_.phrases.likely(terms, kMostLikely), kWholeText);
    }

    /// "Kein Stahl" beside "Edelstahl 1.4301" excludes the other steels.
    void narrow_exclusions() {
        const auto named_within = [&](Id group) {
            return std::any_of(
                       groups_.begin(),
                       groups_.end(),
                       [&](Id held) { return lexicon_.is_ancestor_group(group, held); }
                   ) ||
                   std::any_of(grades_.begin(), grades_.end(), [&](Id grade) {
                       return lexicon_.is_ancestor_group(group, lexicon_.grades[grade].group);
                   });
        };
        std::vector<Id> open(excluded_.begin(), excluded_.end());
        excluded_.clear();
        while (!open.empty()) {
            const Id group = open.back();
            open.pop_back();
            if (!named_within(group)) {
                excluded_.insert(group);
                continue;
            }
            if (groups_.contains(group)) {
                continue;
            }
            for (std::size_t i = 0; i < lexicon_.groups.size(); ++i) {
                if (lexicon_.groups[i].parent == group) {
                    open.push_back(static_cast<Id>(i));
                }
            }
        }
    }

    const Lexicon& lexicon_;
    const Profile& profile_;
    Features features_;
    ConceptBag concepts_;
    FirmTally tally_;
    bool sells_wares_ = false;
    std::set<Id> grades_, groups_, excluded_, products_, topics_;
    std::set<std::string> terms_;
};

}  // namespace

Features read_profile(const Lexicon& lexicon, const Profile& profile) {
    return ProfileReader(lexicon, profile).read();
}

}  // namespace clusterlotse::matching
