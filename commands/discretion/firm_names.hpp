#pragma once

#include "commands/discretion/firm_mentions.hpp"
#include "storage/profile_store.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace clusterlotse::commands {

/// The registered names of all members by their words, so that a text need not be held against each
/// of them. Reads the names anew when a profile has changed.
class FirmNames {
public:
    /// The names of which a word of the text may be a word, but those of `left_out`, in the order
    /// of the profiles' ids. mentions_of() finds the same among them as among all names.
    std::vector<std::string> like(
        const storage::ProfileStore& profiles,
        const std::vector<TextWord>& text,
        const std::vector<std::string>& left_out
    );

private:
    struct Firm {
        std::string id;
        std::string name;
    };

    void read(const storage::ProfileStore& profiles);

    bool known_ = false;
    std::uint64_t revision_ = 0;
    std::vector<Firm> firms_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
    /// By first letter and length, for slips of the pen.
    std::map<std::pair<char, std::size_t>, std::vector<std::string>> words_;
};

}  // namespace clusterlotse::commands
