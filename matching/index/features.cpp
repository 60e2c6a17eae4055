#include "matching/index/features.hpp"

#include "matching/firms/craft_signs.hpp"
#include "matching/firms/firm_certificates.hpp"
#include "matching/firms/firm_materials.hpp"
#include "matching/firms/firm_tally.hpp"
#include "matching/firms/limits.hpp"
#include "matching/firms/offer_words.hpp"
#include "matching/firms/passages.hpp"
#include "matching/firms/refusals.hpp"
#include "matching/firms/ware_signs.hpp"
#include "matching/firms/worded_passages.hpp"
#include "matching/measures/measures.hpp"

#include <algorithm>
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

/// "Mandelring Kellereimaschinen": a thing inside a word of the firm's name may be part of a proper
/// name; what it makes stands in its text.
void forget_things_inside_words(Analysis& name) {
    std::erase_if(name.mentions, [](const Mention& mention) {
        return mention.implied && mention.compound;
    });
}

class ProfileReader {
public:
    ProfileReader(const Lexicon& lexicon, const Profile& profile)
        : lexicon_(lexicon),
          profile_(profile),
          concepts_(lexicon),
          tally_(lexicon),
          materials_(lexicon) {}

    Features read() {
        features_.id = profile_.id;
        Analysis name = analyse(lexicon_, profile_.name, 400);
        if (!profile_.text.empty()) {
            forget_things_inside_words(name);
        }
        const Analysis text = analyse(lexicon_, profile_.text, kMostTextRead);
        if (profile_.capabilities.empty() && lives_by_wares(text, passages_of(lexicon_, text))) {
            tally_.know_as_seller_of_wares();
            sells_wares_ = true;
        }
        if (profile_.capabilities.empty() &&
            lives_by_another_craft(lexicon_, text, passages_of(lexicon_, text))) {
            tally_.know_as_another_craft();
        }
        absorb(name, 2.0F, 1.0F, true);
        const Absorbed read = absorb(text, 1.0F, 1.0F, false);
        features_.envelopes = envelopes_in(lexicon_, text, read.passages, read.shown);
        features_.promises = promises_in(text.folded.text);
        features_.position = lexicon_.places.firm(profile_.city, profile_.postcode);
        for (const Capability& capability : profile_.capabilities) {
            structured(capability);
        }
        read_certificates(lexicon_, profile_, text, features_);
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
            if (mention.kind == SenseKind::product) {
                products_.insert(mention.id);
            } else if (mention.kind == SenseKind::topic) {
                topics_.insert(mention.id);
            } else {
                materials_.name(analysis, mention, refusals.refused(mention));
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
        if (process != kNone && done_for_itself(capability.wording)) {
            tally_.keep_to_itself(process);
        }
        if (process != kNone) {
            tally_.list(process, strength, core ? kCoreMass : kOfferedMass);
            concepts_.add_process(process, core ? kCoreMass : kOfferedMass);
        }
        absorb(analyse(lexicon_, capability.wording, 2000), 0.7F, core ? 1.0F : kOffered, false);
        for (const std::string& material : capability.materials) {
            features_.lists_materials = true;
            materials_.list(material, concepts_);
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

    void finish() {
        tally_.finish(features_, materials_.others_than_wood());
        materials_.finish(features_);
        features_.products.assign(products_.begin(), products_.end());
        features_.topics.assign(topics_.begin(), topics_.end());
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

    const Lexicon& lexicon_;
    const Profile& profile_;
    Features features_;
    ConceptBag concepts_;
    FirmTally tally_;
    bool sells_wares_ = false;
    FirmMaterials materials_;
    std::set<Id> products_, topics_;
    std::set<std::string> terms_;
};

}  // namespace

Features read_profile(const Lexicon& lexicon, const Profile& profile) {
    return ProfileReader(lexicon, profile).read();
}

}  // namespace clusterlotse::matching
