#include "matching/vocabulary/vocabulary_tables.hpp"

#include <algorithm>

namespace clusterlotse::matching {
namespace {

/// The first node from which following `next` (ids of further nodes) comes back to it.
template <class Next>
Id in_cycle(std::size_t size, Next next) {
    enum State : char { fresh, open, done };
    std::vector<char> states(size, fresh);
    for (std::size_t start = 0; start < size; ++start) {
        std::vector<std::pair<Id, std::size_t>> path;
        if (states[start] == fresh) {
            path.emplace_back(static_cast<Id>(start), 0);
            states[start] = open;
        }
        while (!path.empty()) {
            auto& [id, at] = path.back();
            const std::vector<Id> others = next(id);
            if (at == others.size()) {
                states[id] = done;
                path.pop_back();
                continue;
            }
            const Id other = others[at++];
            if (states[other] == open) {
                return other;
            }
            if (states[other] == fresh) {
                states[other] = open;
                path.emplace_back(other, 0);
            }
        }
    }
    return kNone;
}

std::vector<Id> only(Id id) {
    return id == kNone ? std::vector<Id>{} : std::vector<Id>{id};
}

}  // namespace

void VocabularyTables::resolve() {
    for (const std::function<void()>& reference : references_) {
        reference();
    }
    check_ancestors();
    check_involved();
    check_vetoes();
    check_words();
    inherit_typical();
}

void VocabularyTables::check_ancestors() const {
    const Id process = in_cycle(lexicon_.processes.size(), [&](Id id) {
        return only(lexicon_.processes[id].parent);
    });
    if (process != kNone) {
        fail(
            processes_at_[process],
            "process '" + lexicon_.processes[process].code + "' is its own ancestor"
        );
    }
    const Id group =
        in_cycle(lexicon_.groups.size(), [&](Id id) { return only(lexicon_.groups[id].parent); });
    if (group != kNone) {
        fail(groups_at_[group], "group '" + lexicon_.groups[group].code + "' is its own ancestor");
    }
    const Id certificate = in_cycle(lexicon_.certificates.size(), [&](Id id) {
        return lexicon_.certificates[id].implies;
    });
    if (certificate != kNone) {
        fail(
            certificates_at_[certificate],
            "certificate '" + lexicon_.certificates[certificate].name + "' implies itself"
        );
    }
}

void VocabularyTables::check_involved() const {
    const Id process =
        in_cycle(lexicon_.processes.size(), [&](Id id) { return lexicon_.processes[id].involves; });
    if (process != kNone) {
        fail(
            processes_at_[process],
            "process '" + lexicon_.processes[process].code + "' involves itself"
        );
    }
}

void VocabularyTables::check_vetoes() const {
    for (Id id = 0; id < lexicon_.processes.size(); ++id) {
        const Process& process = lexicon_.processes[id];
        for (const Id other : process.is_not) {
            const bool near =
                std::any_of(process.near.begin(), process.near.end(), [&](const auto& pair) {
                    return pair.first == other;
                });
            bool above = other == id;
            for (Id up = process.parent; up != kNone; up = lexicon_.processes[up].parent) {
                above = above || up == other;
            }
            if (near || above) {
                fail(
                    processes_at_[id],
                    "'" + process.code + "' is_not '" + lexicon_.processes[other].code +
                        "', which is also " + (near ? "near to it" : "what it belongs to")
                );
            }
        }
    }
}

void VocabularyTables::check_words() const {
    for (const Claim& claim : claims_) {
        const std::string_view key = claimed_.at(claim.key);
        const std::string written = "'" + std::string(written_.at(claim.written)) + "'";
        if (lexicon_.stop_words.contains(key)) {
            fail(claim.place, written + " is also a stop word");
        }
        const Claim& first = claims_[first_claims_[claim.key]];
        if (claim.process != first.process && !shared_.contains(key)) {
            fail(
                claim.place,
                written + " is already a word of '" + lexicon_.processes[first.process].code +
                    "' (" + std::string(first.place.file) + ":" + std::to_string(first.place.line) +
                    "); list it under [shared] if it means both"
            );
        }
    }
}

/// A process takes what the one above it takes, limit by limit, where it does not say.
void VocabularyTables::inherit_typical() {
    static constexpr std::optional<Range> TypicalSize::*kFields[] = {
        &TypicalSize::diameter,
        &TypicalSize::length,
        &TypicalSize::width,
        &TypicalSize::height,
        &TypicalSize::thickness,
        &TypicalSize::mass,
        &TypicalSize::lot};
    for (Process& process : lexicon_.processes) {
        for (const auto field : kFields) {
            for (Id up = process.parent; up != kNone && !(process.typical.*field);
                 up = lexicon_.processes[up].parent) {
                process.typical.*field = lexicon_.processes[up].typical.*field;
            }
        }
    }
}

}  // namespace clusterlotse::matching
