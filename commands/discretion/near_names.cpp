#include "commands/discretion/near_names.hpp"

#include "commands/desk/standing.hpp"
#include "commands/desk/words.hpp"
#include "domain/nearest.hpp"
#include "matching/firms/firm_name.hpp"

#include <algorithm>

namespace clusterlotse::commands {

namespace {

/// A shorter word is too easily spelled like another.
constexpr std::size_t kLeastSpelled = 5;

std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    for (const char c : folded(text) + " ") {
        const auto byte = static_cast<unsigned char>(c);
        const bool inside =
            (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
        if (inside) {
            word += c;
        } else if (!word.empty()) {
            words.push_back(std::move(word));
            word.clear();
        }
    }
    return words;
}

/// Every word of `written` stands in the name, give or take a slip of the pen.
bool spelled_like(std::string_view written, std::string_view name) {
    const auto known = words_of(name);
    const auto meant = words_of(written);
    const auto in_name = [&](const std::string& word) {
        const std::size_t slips = word.size() < kLeastSpelled ? 0 : word.size() < 9 ? 1 : 2;
        return std::ranges::any_of(known, [&](const std::string& other) {
            return edit_distance(word, other) <= slips;
        });
    };
    return !meant.empty() && std::ranges::all_of(meant, in_name);
}

}  // namespace

std::vector<Profile> members_named(Office& office, std::string_view written) {
    const std::string wanted = folded(trimmed(written));
    std::vector<Profile> called;
    std::vector<Profile> spelled;
    std::vector<Profile> exact;
    if (wanted.empty()) {
        return called;
    }
    office.profiles.for_each([&](const Profile& profile) {
        if (folded(profile.id) == wanted || folded(profile.name) == wanted) {
            exact.push_back(profile);
        } else if (matching::may_mean_firm(written, profile.name)) {
            called.push_back(profile);
        } else if (spelled_like(written, profile.name)) {
            spelled.push_back(profile);
        }
    });
    auto& found = !exact.empty() ? exact : !called.empty() ? called : spelled;
    std::ranges::stable_sort(found, {}, &Profile::name);
    found.resize(std::min(found.size(), kMaxOpen));
    return found;
}

}  // namespace clusterlotse::commands
