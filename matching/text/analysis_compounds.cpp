#include "matching/text/analyser.hpp"
#include "matching/text/word_forms.hpp"

namespace clusterlotse::matching {
namespace {

/// "NDT" ends no word: "Warndt".
bool letters_only(std::string_view part) {
    return part.find_first_of("aeiouy") == std::string_view::npos;
}

}  // namespace

/// Asked for twice of most words.
const std::vector<Segment>& Analyser::segments_of(std::uint32_t at) {
    if (!segments_[at]) {
        segments_[at] = split_compound(lexicon_, atoms_[at].key);
    }
    return *segments_[at];
}

bool Analyser::compound(std::uint32_t at) {
    const std::vector<Segment>& segments = segments_of(at);
    if (segments.empty()) {
        return false;
    }
    bool any = false;
    bool explicit_process = false;
    const std::size_t final = segments.size() - 1;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        std::span<const Sense> senses = segments[i].senses;
        if (senses.empty() && segments[i].text.size() >= 6) {
            senses = lexicon_.find(lexicon_.typos.nearest(segments[i].text));
        }
        if (meaningless(senses, i == final) || (i == final && letters_only(segments[i].text))) {
            continue;
        }
        for (const Sense& sense : senses) {
            Mention mention{sense.kind, sense.id, at, at + 1};
            mention.compound = true;
            mention.implied = sense.implied;
            if (sense.kind == SenseKind::process) {
                if (i == final) {
                    if (sense.modifier) {
                        continue;
                    }
                    if (explicit_process && sense.implied) {
                        continue;
                    }
                    mention.participle = participle(atoms_[at].key);
                } else if (!front_process(segments, i, mention)) {
                    continue;
                }
                explicit_process = explicit_process || !mention.implied;
            } else if (sense.kind == SenseKind::product || sense.kind == SenseKind::machine) {
                if (i != final) {
                    continue;
                }
                mention.implied = true;
                if (explicit_process && sense.kind == SenseKind::product) {
                    mention.strength = 0.99F;  // the process in front says how it is made
                }
            } else if (sense.kind != SenseKind::group && sense.kind != SenseKind::topic) {
                continue;
            }
            result_.mentions.push_back(mention);
            any = true;
        }
    }
    known_[at] = any ? 1 : known_[at];
    return true;
}

/// A word that is plain German alone is so at a compound's end too: "Zeitpunkt", "Nutzraum".
bool Analyser::meaningless(std::span<const Sense> senses, bool last) {
    const Sense* plain = sense_of(senses, SenseKind::ordinary);
    const Sense* head = sense_of(senses, SenseKind::head);
    return (plain != nullptr && plain->id == kPlainWord) ||
           (last && head != nullptr && static_cast<Head>(head->id) == Head::other &&
            sense_of(senses, SenseKind::product) == nullptr);
}

/// A process word in front of another part: what the last part makes of it.
bool Analyser::front_process(
    const std::vector<Segment>& segments, std::size_t at, Mention& mention
) {
    const Segment& last = segments.back();
    if (mention.implied) {
        return false;
    }
    if (const Sense* next = sense_of(segments[at + 1].senses, SenseKind::head);
        next != nullptr && static_cast<Head>(next->id) == Head::other) {
        return false;  // "Drehmomentschlüssel"
    }
    if (sense_of(last.senses, SenseKind::process) != nullptr &&
        head_of(last.senses) == std::nullopt) {
        // "Schweißmontage" is both; "Fräsbohren" too. A material word never stands in between.
        return at + 1 == segments.size() - 1 || segments[at].text.size() >= 4;
    }
    const std::optional<Head> head = head_of(last.senses);
    if (head) {
        const bool product_too = sense_of(last.senses, SenseKind::product) != nullptr;
        return product_too && *head == Head::supply ? (mention.strength = 0.6F, true)
                                                    : apply_head(*head, mention);
    }
    mention.strength = sense_of(last.senses, SenseKind::product) != nullptr ? 1.0F : 0.6F;
    return true;
}

/// Class of the word that a hyphen at `at` leads to: "Dreh-Maschine", "Dreh- und
/// Fräsmaschinen".
std::optional<Head> Analyser::following_head(std::uint32_t at) const {
    std::uint32_t word = at;
    if (!atoms_[at].tight) {
        for (int guard = 0; guard < 5 && word < atoms_.size(); ++guard, ++word) {
            const std::string& key = atoms_[word].key;
            const bool modifier_again = word + 1 < atoms_.size() &&
                                        atoms_[word + 1].gap == Gap::hyphen &&
                                        !atoms_[word + 1].tight;
            if (key != "und" && key != "oder" && key != "and" && key != "sowie" && key != "u" &&
                !modifier_again) {
                break;
            }
        }
    }
    if (word >= atoms_.size()) {
        return std::nullopt;
    }
    const std::string& key = atoms_[word].key;
    if (const std::span<const Sense> senses = whole(key); !senses.empty()) {
        return head_of(senses);
    }
    const std::vector<Segment> segments = split_compound(lexicon_, key);
    return segments.empty() ? std::nullopt : head_of(segments.back().senses);
}

std::span<const Sense> Analyser::whole(std::string_view key) const {
    const std::span<const Sense> senses = lexicon_.find(key);
    return !senses.empty() ? senses : lexicon_.find(stem(key));
}

std::optional<Head> Analyser::head_of(std::span<const Sense> senses) {
    if (const Sense* sense = sense_of(senses, SenseKind::head)) {
        return static_cast<Head>(sense->id);
    }
    if (sense_of(senses, SenseKind::machine) != nullptr) {
        return Head::machine;
    }
    return std::nullopt;
}

/// Changes `mention` to what its compound means; false where nothing is left of the process.
bool Analyser::apply_head(Head head, Mention& mention) {
    switch (head) {
        case Head::work:
        case Head::part:
            mention.implied = false;
            mention.strength = 1;
            return true;
        case Head::machine:
            mention.kind = SenseKind::machine;
            return true;
        case Head::training:
            return replace("training", mention);
        case Head::repair:
            return replace("machine_repair", mention);
        case Head::supply:
            mention.strength = 0.6F;
            return replace("tool_trade", mention);
        case Head::person:
            mention.strength = 0.4F;
            return replace("staffing", mention);
        case Head::other:
        case Head::industry:
            return false;
    }
    return true;
}

bool Analyser::replace(std::string_view code, Mention& mention) const {
    const auto found = lexicon_.process_ids.find(code);
    if (found == lexicon_.process_ids.end()) {
        return false;
    }
    mention.id = found->second;
    mention.kind = SenseKind::process;
    mention.implied = false;
    return true;
}

}  // namespace clusterlotse::matching
