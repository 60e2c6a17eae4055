#include "matching/firms/mention_context.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kNearIndustries = 10;
constexpr std::uint32_t kNearMaking = 6;  // atoms between a thing and how it is made
constexpr std::uint32_t kNearThing = 4;   // atoms between a service and what it is done to

}  // namespace

bool MentionContext::purpose_of_thing(const Mention& mention) const {
    if (mention.first < 2 || !same_clause(mention.first - 2, mention.first) ||
        (atoms_[mention.first - 1].key != "fur" && atoms_[mention.first - 1].key != "for")) {
        return false;
    }
    return std::any_of(
        analysis_.mentions.begin(),
        analysis_.mentions.end(),
        [&](const Mention& other) {
            return other.last == mention.first - 1 &&
                   (other.implied || other.kind == SenseKind::product ||
                    (other.kind == SenseKind::process && process_of(other).kind == "tooling"));
        }
    );
}

bool MentionContext::let_do(const Mention& mention) const {
    std::uint32_t at = mention.last;
    // "Härten lasse ich machen": a phrase of needs holds the verb.
    if (last_key(mention) == "lase" || last_key(mention) == "lasen") {
        return true;
    }
    if (at + 1 < atoms_.size() && same_clause(at + 1, mention.first) && atoms_[at].key == "lase" &&
        atoms_[at + 1].key == "ich") {
        return true;
    }
    while (at < atoms_.size() && at < mention.last + 2 && atoms_[at].gap == Gap::slash) {
        ++at;
    }
    return at < atoms_.size() && same_clause(at, mention.first) &&
           (atoms_[at].key == "lasen" || atoms_[at].key == "lasst") &&
           !(at + 1 < atoms_.size() && (atoms_[at + 1].key == "sie" || atoms_[at + 1].key == "sich")
           );
}

bool MentionContext::states_parts(const Mention& mention) const {
    static constexpr std::string_view kParts[] = {
        "teile",
        "teilen",
        "stahle",
        "stahl",
        "stahlen",
        "werkstucke",
        "werkstucken",
        "werkstofe",
        "wellen",
        "bleche",
        "bauteile",
        "bauteilen",
        "parts",
        "steels",
        "steel"};
    const std::string_view key = last_key(mention);
    const bool state = key.ends_with("te") || key.ends_with("ten") || key.ends_with("ter") ||
                       key.ends_with("tes") || key.ends_with("ed");
    return state && mention.last < atoms_.size() &&
           atoms_[mention.last].clause == atoms_[mention.first].clause &&
           std::find(std::begin(kParts), std::end(kParts), atoms_[mention.last].key) !=
               std::end(kParts);
}

bool MentionContext::taught(const Mention& mention) const {
    return process_of(mention).kind != "staffing" &&
           std::any_of(
               analysis_.mentions.begin(),
               analysis_.mentions.end(),
               [&](const Mention& other) {
                   return other.kind == SenseKind::process && other.id != mention.id &&
                          other.last <= mention.first && mention.first - other.last <= 4 &&
                          process_of(other).kind == "staffing" && same_sentence(other, mention);
               }
           );
}

bool MentionContext::among_industries(const Mention& mention) const {
    const auto others = std::count_if(
        analysis_.mentions.begin(),
        analysis_.mentions.end(),
        [&](const Mention& other) {
            const std::uint32_t gap = other.first < mention.first ? mention.first - other.first
                                                                  : other.first - mention.first;
            const bool industry =
                (other.kind == SenseKind::topic && lexicon_.topics[other.id].industry) ||
                (other.kind == SenseKind::process && process_of(other).industry &&
                 other.id != mention.id);
            return industry && gap > 0 && gap <= kNearIndustries && same_sentence(other, mention);
        }
    );
    return others >= 2;
}

bool MentionContext::beside_machine(const Mention& make) const {
    for (std::uint32_t at = make.first; at < atoms_.size() && at < make.last + 3; ++at) {
        const std::string& key = atoms_[at].key;
        if (atoms_[at].clause == atoms_[make.first].clause && has_digit(key)) {
            return true;
        }
    }
    return std::any_of(
        analysis_.mentions.begin(),
        analysis_.mentions.end(),
        [&](const Mention& other) {
            return (other.kind == SenseKind::machine || other.kind == SenseKind::make) &&
                   other.first != make.first && same_sentence(other, make);
        }
    );
}

bool MentionContext::behind_without(const Mention& mention) const {
    for (std::uint32_t back = 1; back <= 2 && back <= mention.first; ++back) {
        const std::string& key = atoms_[mention.first - back].key;
        if (key == "ohne" || key == "without") {
            return true;
        }
    }
    return false;
}

bool MentionContext::names_material(const Mention& mention) const {
    return std::any_of(
        analysis_.mentions.begin(),
        analysis_.mentions.end(),
        [&](const Mention& other) {
            return other.kind == SenseKind::group && other.first < mention.last &&
                   other.last > mention.first;
        }
    );
}

bool MentionContext::made_from(const Mention& work) const {
    const std::string_view key = atoms_[work.first].key;
    const bool done = key.ends_with("ed") ||
                      (key.starts_with("ge") && (key.ends_with("t") || key.ends_with("en")));
    for (std::uint32_t at = work.first + 1; done && at <= work.last && at < atoms_.size(); ++at) {
        const std::string& word = atoms_[at].key;
        if (same_clause(at, work.first) && (word == "from" || word == "aus")) {
            return true;
        }
    }
    return false;
}

bool MentionContext::made_otherwise(const Mention& product, Id usual) const {
    return std::any_of(
        analysis_.mentions.begin(),
        analysis_.mentions.end(),
        [&](const Mention& other) {
            return other.kind == SenseKind::process && !other.implied &&
                   other.first >= product.last && other.first - product.last <= kNearMaking &&
                   same_sentence(other, product) && made_from(other) && other.id != usual &&
                   process_of(other).kind.empty() && !process_of(other).secondary &&
                   !process_of(other).finishing && !lexicon_.is_ancestor_process(other.id, usual) &&
                   !lexicon_.is_ancestor_process(usual, other.id);
        }
    );
}

std::vector<Id> MentionContext::meant_on_things(const Mention& service) const {
    std::vector<Id> special;
    for (const Mention& thing : analysis_.mentions) {
        if (thing.kind != SenseKind::product || thing.first < service.first ||
            thing.first > service.last + kNearThing || !same_sentence(thing, service)) {
            continue;
        }
        for (const auto& [general, meant] : lexicon_.products[thing.id].becomes) {
            if (general == service.id && lexicon_.processes[meant].kind == "service" &&
                std::find(special.begin(), special.end(), meant) == special.end()) {
                special.push_back(meant);
            }
        }
    }
    return special;
}

bool MentionContext::another_meaning(const Mention& mention) const {
    const std::vector<Id>& beside = process_of(mention).another_beside;
    return !beside.empty() &&
           std::any_of(
               analysis_.mentions.begin(),
               analysis_.mentions.end(),
               [&](const Mention& other) {
                   const std::uint32_t here = atoms_[mention.first].sentence;
                   const std::uint32_t there = atoms_[other.first].sentence;
                   return other.kind == SenseKind::process && !other.implied &&
                          std::max(here, there) - std::min(here, there) <= 1 &&
                          std::any_of(beside.begin(), beside.end(), [&](Id work) {
                              return lexicon_.is_ancestor_process(work, other.id);
                          });
               }
           );
}

}  // namespace clusterlotse::matching
