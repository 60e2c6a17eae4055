#include "matching/firms/profile_reading.hpp"

#include "matching/firms/offers.hpp"
#include "matching/firms/passages.hpp"
#include "matching/needs/refused_work.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kLongestWords = 60;  // bytes

struct BestWords {
    float weight = 0;
    std::string words;
};

/// The words that show each process best, in the order of the texts where they are equal.
class WordsOfProcesses {
public:
    explicit WordsOfProcesses(const Lexicon& lexicon) : lexicon_(lexicon) {}

    void add(const std::string& text) {
        const Analysis analysis = analyse(lexicon_, text, kMostTextRead);
        for (const Evidence& evidence :
             weigh_mentions(lexicon_, analysis, passages_of(lexicon_, analysis))) {
            BestWords& best = best_[evidence.process];
            if (evidence.denied || evidence.sought || evidence.weight <= best.weight) {
                continue;
            }
            const std::vector<Atom>& atoms = analysis.atoms;
            const std::uint32_t begin = analysis.folded.origin[atoms[evidence.first].begin];
            const std::uint32_t end = analysis.folded.origin[atoms[evidence.last - 1].end];
            if (end - begin <= kLongestWords) {
                best = {evidence.weight, text.substr(begin, end - begin)};
            }
        }
    }

    std::string of(Id process) const {
        const auto found = best_.find(process);
        return found == best_.end() ? "" : found->second.words;
    }

private:
    const Lexicon& lexicon_;
    std::map<Id, BestWords> best_;
};

void name_processes(
    const Lexicon& lexicon,
    const Profile& profile,
    const Features& features,
    ProfileReading& reading
) {
    WordsOfProcesses words(lexicon);
    words.add(profile.name);
    words.add(profile.text);
    std::map<std::string, std::string> listed;  // wording by code
    for (const Capability& capability : profile.capabilities) {
        if (capability.direction != Direction::sought) {
            words.add(capability.wording);
            listed.emplace(capability.process, capability.wording);
        }
    }
    for (const Offer& offer : features.offers) {
        const std::string& code = lexicon.processes[offer.process].code;
        const auto in_table = listed.find(code);
        const auto shown =
            std::find_if(features.shown.begin(), features.shown.end(), [&](const Shown& held) {
                return held.process == offer.process;
            });
        ProfileReading::Process process{code, offer.evidence, ProfileReading::Basis::said, ""};
        if (in_table != listed.end()) {
            process.basis = ProfileReading::Basis::listed;
            process.words = in_table->second;
        } else if (offer.basis == Basis::said) {
            process.words = words.of(offer.process);
        } else {
            process.basis = offer.basis == Basis::machine ? ProfileReading::Basis::machine
                                                          : ProfileReading::Basis::product;
            process.words = shown != features.shown.end() ? shown->words : words.of(offer.process);
        }
        reading.processes.push_back(std::move(process));
    }
    std::stable_sort(
        reading.processes.begin(),
        reading.processes.end(),
        [](const ProfileReading::Process& a, const ProfileReading::Process& b) {
            return a.evidence > b.evidence;
        }
    );
}

}  // namespace

ProfileReading reading_of(const Vocabulary& vocabulary, const Profile& profile) {
    const Lexicon& lexicon = vocabulary.lexicon();
    const Features features = read_profile(lexicon, profile);
    ProfileReading reading;
    name_processes(lexicon, profile, features, reading);
    const auto code_of = [&](Id id) {
        return id == kNone ? std::string() : lexicon.processes[id].code;
    };
    std::set<Id> denied(features.denied.begin(), features.denied.end());
    denied.insert(features.denied_alone.begin(), features.denied_alone.end());
    for (const Id id : denied) {
        if (!refuses(lexicon, features, lexicon.processes[id].parent)) {
            reading.denied.push_back(code_of(id));
        }
    }
    std::transform(
        features.sought.begin(), features.sought.end(), std::back_inserter(reading.sought), code_of
    );
    for (const Id grade : features.grades) {
        const Grade& known = lexicon.grades[grade];
        reading.materials.push_back(known.number.empty() ? known.name : known.number);
    }
    for (const Id group : features.groups) {
        reading.materials.push_back(lexicon.groups[group].code);
    }
    for (const Id group : features.excluded_groups) {
        reading.excluded_materials.push_back(lexicon.groups[group].code);
    }
    for (const Envelope& envelope : features.envelopes) {
        Envelope empty;
        empty.process = envelope.process;
        empty.structured = envelope.structured;
        if (envelope != empty) {
            reading.limits.push_back({code_of(envelope.process), envelope});
        }
    }
    std::set<std::string> known;
    for (std::size_t i = 0; i < features.certificates.size(); ++i) {
        if (features.certificates[i].expired) {
            continue;  // known to be missing
        }
        const std::string& label = features.certificates[i].label;
        if (known.insert(label).second) {
            reading.certificates.push_back({label, features.certificate_ends[i]});
        }
    }
    reading.promises = features.promises;
    reading.position = features.position;
    return reading;
}

}  // namespace clusterlotse::matching
