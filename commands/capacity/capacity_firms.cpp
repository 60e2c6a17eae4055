#include "commands/capacity/capacity_firms.hpp"

#include "commands/capacity/capacity_lines.hpp"
#include "commands/discretion/firm_mentions.hpp"
#include "commands/discretion/firm_name.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/needs/need_reading.hpp"
#include "matching/capacity/capacity_text.hpp"
#include "matching/vocabulary/lexicon.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace clusterlotse::commands {

namespace {

/// The words that lead to a firm's name: "bei der Dreherei Lautertal", "at the Hobelwerk".
bool leads_to_firm(const std::string& word) {
    static constexpr std::array<std::string_view, 14> kLeading{
        "bei",
        "fuer",
        "von",
        "in",
        "im",
        "der",
        "die",
        "das",
        "dem",
        "firma",
        "fa",
        "at",
        "for",
        "the"};
    return std::ranges::find(kLeading, word) != kLeading.end();
}

bool does(Office& office, const std::string& id, const std::string& process) {
    const auto profile = office.profiles.find(id);
    return profile && std::ranges::any_of(profile->capabilities, [&](const Capability& one) {
               return one.direction != Direction::sought &&
                      is_kin(office.vocabulary.lexicon(), one.process, process);
           });
}

/// The only one of the firms that does what is said to be free.
std::string only_one_for(
    Office& office, const std::vector<std::string>& firms, const std::string& text
) {
    std::vector<std::string> fit;
    for (const auto& offered : matching::capacities_in(text, today_of(office), office.vocabulary)) {
        std::ranges::copy_if(firms, std::back_inserter(fit), [&](const std::string& firm) {
            return does(office, firm, offered.process);
        });
    }
    const bool one = !fit.empty() && std::ranges::all_of(fit, [&](const std::string& firm) {
        return firm == fit.front();
    });
    return one ? fit.front() : std::string();
}

}  // namespace

bool is_kin(const matching::Lexicon& lexicon, const std::string& one, const std::string& other) {
    const auto left = lexicon.process_ids.find(one);
    const auto right = lexicon.process_ids.find(other);
    if (left == lexicon.process_ids.end() || right == lexicon.process_ids.end()) {
        return false;
    }
    return left->second == right->second ||
           lexicon.is_ancestor_process(left->second, right->second) ||
           lexicon.is_ancestor_process(right->second, left->second);
}

std::vector<std::string> firms_with_capacity(Office& office, const Speaker& speaker) {
    std::vector<std::string> firms;
    if (speaker.profile_id.empty()) {
        return firms;
    }
    firms.push_back(speaker.profile_id);
    std::ranges::copy_if(
        office.members.firms_of(speaker.address),
        std::back_inserter(firms),
        [&](const std::string& firm) { return firm != speaker.profile_id; }
    );
    return firms;
}

std::vector<storage::FreeCapacity> capacities_of(
    Office& office, const Speaker& speaker, Date today
) {
    std::vector<storage::FreeCapacity> all;
    for (const std::string& firm : firms_with_capacity(office, speaker)) {
        std::ranges::move(office.capacities.of_firm(firm, today), std::back_inserter(all));
    }
    return all;
}

std::vector<Fields> own_capacity_rows(Office& office, const Speaker& speaker) {
    std::vector<Fields> all;
    for (const std::string& firm : firms_with_capacity(office, speaker)) {
        const std::string name = firm_of_several(office, speaker, firm);
        for (Fields& row : capacity_rows(office, firm, speaker.language, true)) {
            all.push_back(std::move(row.set("firm", name)));
        }
    }
    return all;
}

std::string firm_of_several(Office& office, const Speaker& speaker, const std::string& id) {
    return firms_with_capacity(office, speaker).size() > 1 ? firm_name(office, id) : std::string();
}

CapacityWords capacity_words_of(Office& office, const Speaker& speaker, const std::string& text) {
    const std::vector<std::string> firms = firms_with_capacity(office, speaker);
    CapacityWords said{speaker, text};
    if (firms.size() < 2) {
        return said;
    }
    std::vector<std::string> names;
    for (const std::string& firm : firms) {
        names.push_back(firm_name(office, firm));
    }
    PlainWords plain(office.engine);
    const std::vector<TextWord> words = text_words(text);
    const auto mentions =
        mentions_of(words, names, [&](std::string_view word) { return plain(word); });
    for (const FirmMention& mention : mentions) {
        if (mention.names.size() != 1) {
            continue;
        }
        const auto at = std::ranges::find(names, mention.names.front()) - names.begin();
        said.speaker = office.members.speaking_for(speaker, firms[static_cast<std::size_t>(at)]);
        said.named = true;
        std::size_t first = mention.first;
        while (first > 0 && leads_to_firm(words[first - 1].letters)) {
            --first;
        }
        said.text.erase(words[first].begin, words[mention.last].end - words[first].begin);
        return said;
    }
    if (const std::string firm = only_one_for(office, firms, text); !firm.empty()) {
        said.speaker = office.members.speaking_for(speaker, firm);
    }
    return said;
}

}  // namespace clusterlotse::commands
