#pragma once

#include "commands/desk/office.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace clusterlotse::commands {

/// Longest need text in bytes; anything longer is answered with the advice to shorten it.
inline constexpr std::size_t kMaxNeedBytes = 20'000;

/// Says that a text is too long for a need, and how long one may be.
void say_too_long(Office& office, const Request& request);

/// Posts a need: understands `text`, gives it its number, answers the asker and asks the suppliers
/// as the settings say. Empty, overlong and social texts get a friendly word and no number.
void post_need(Office& office, const Request& request, const std::string& text);

/// Whom a change concerned.
struct NeedChange {
    bool told = false;                       ///< firms that were asked hear of it
    std::vector<std::string> taken_back;     ///< names of firms that were asked and no longer are
    std::vector<std::string> no_longer_fit;  ///< names of firms that were asked and do it no more
    std::vector<std::string> let_go;  ///< names of firms that were to be asked and do it no more
    std::vector<std::string> newly_asked;    ///< names of firms that are asked because of it
    bool unnamed = false;                    ///< from now on nobody learns the asker's name
    std::vector<std::string> known_to;       ///< names of the firms that know it already
};

/// Replaces the need's text: understood anew, those already asked are told once, newly fitting
/// firms are asked. What was added before about the same figure no longer counts
/// (commands/needs/overtaken). Nothing where the text is empty, too long or the same.
std::optional<NeedChange> change_need(
    Office& office, storage::NeedRecord need, const std::string& text
);

/// Completes or corrects the need by what its asker added; what is said again counts instead of
/// what was said before. The same follows as from change_need(). Nothing, and nothing changed,
/// where the need would become longer than kMaxNeedBytes.
std::optional<NeedChange> amend_need(
    Office& office, storage::NeedRecord& need, const std::string& addition
);

/// Puts other words in the place of what the asker added, or none where they are empty: firms hear
/// what differs from what they read last. The same follows as from change_need(). Nothing, and
/// nothing changed, where the need would become longer than kMaxNeedBytes.
std::optional<NeedChange> reword_addition(
    Office& office, storage::NeedRecord& need, std::size_t place, const std::string& words
);

}  // namespace clusterlotse::commands
