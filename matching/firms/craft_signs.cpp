#include "matching/firms/craft_signs.hpp"

#include "matching/firms/ware_signs.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kCraftOpening = 30;     ///< atoms in which a firm says what it is
constexpr std::size_t kCraftMentions = 2;       ///< of its craft, so that it is no customer's
constexpr std::size_t kCraftShare = 8;          ///< one in so many works that it names
constexpr std::size_t kCommonMetalsWorked = 2;  ///< of whom works for industry too

/// Crafts whose own works go by the names of metal works; not those for which metal is made.
constexpr std::string_view kCrafts[] = {
    "medical_services",
    "jewellery",
    "stone_concrete",
    "glass_working",
    "textiles",
    "wood_working",
    "printing",
    "advertising",
    "it_services",
    "building_cleaning",
    "household_repair"};

constexpr std::string_view kCommonMetals[] = {"steel", "stainless", "aluminium"};

bool below(const Lexicon& lexicon, Id process, std::string_view code) {
    const auto found = lexicon.process_ids.find(code);
    return found != lexicon.process_ids.end() &&
           (found->second == process || lexicon.is_ancestor_process(found->second, process));
}

bool is_work(const Mention& mention) {
    return mention.kind == SenseKind::process || mention.kind == SenseKind::machine;
}

/// The craft a process belongs to; empty where it is none.
std::string_view craft_of(const Lexicon& lexicon, Id process) {
    const auto found =
        std::find_if(std::begin(kCrafts), std::end(kCrafts), [&](std::string_view code) {
            return below(lexicon, process, code);
        });
    return found == std::end(kCrafts) ? std::string_view() : *found;
}

}  // namespace

bool lives_by_another_craft(
    const Lexicon& lexicon, const Analysis& text, const std::vector<Passage>& passages
) {
    const auto counts = [&](const Mention& mention) {
        return passages[text.atoms[mention.first].sentence] == Passage::work;
    };
    const auto first =
        std::find_if(text.mentions.begin(), text.mentions.end(), [&](const Mention& mention) {
            return is_work(mention) && mention.strength >= 1 && counts(mention);
        });
    if (first == text.mentions.end() || first->first >= kCraftOpening) {
        return false;
    }
    const std::string_view craft = craft_of(lexicon, first->id);
    std::size_t of_craft = 0;
    std::size_t works = 0;
    std::set<std::string_view> metals;
    for (const Mention& mention : text.mentions) {
        if (!counts(mention)) {
            continue;
        }
        if (is_work(mention)) {
            ++works;
            of_craft += !craft.empty() && craft_of(lexicon, mention.id) == craft ? 1 : 0;
        } else if (mention.kind == SenseKind::group) {
            for (const std::string_view metal : kCommonMetals) {
                if (lexicon.groups[mention.id].code == metal) {
                    metals.insert(metal);
                }
            }
        }
    }
    return of_craft >= kCraftMentions && of_craft * kCraftShare >= works &&
           metals.size() < kCommonMetalsWorked && !takes_orders(text, passages);
}

}  // namespace clusterlotse::matching
