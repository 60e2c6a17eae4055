#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// What a moderator says about a need that he was shown. Firms are as he wrote them, a name or the
/// number of the card; whether there is such a firm is for others to find out.
struct ModeratorWords {
    enum class Verdict {
        none,
        release,
        reject,
        by_phone,
        give_up,  ///< nobody can be found
        awarded,
        outside,  ///< awarded outside the cluster
        failed,   ///< nothing came of it
    };
    Verdict verdict = Verdict::none;
    std::vector<std::string> without;  ///< firms not to be asked
    std::vector<std::string> with;     ///< firms to be asked as well
    std::vector<std::string> only;     ///< the only firms to be asked
    std::string awarded_to;
    std::optional<std::string> text = {};  ///< the need's new text; empty: he wants to write one
    std::string reason;                    ///< why he decides so, in his words
    std::string because;                   ///< "weil", as he wrote it before the reason
    bool university = false;               ///< the technology ambassador of a university
    bool network = false;                  ///< the Enterprise Europe Network
    std::optional<int> digit = {};         ///< the message is just a number
    bool unclear =
        false;  ///< some of it is not understood, or it contradicts itself: ask, do not act
    std::string condition = {};  ///< under which alone it is to hold: then it is unclear as well

    bool changes() const { return !without.empty() || !with.empty() || !only.empty(); }
    /// The reason as others read it, in whole words: "weil sie am schnellsten ist".
    std::string told_reason() const;
    /// True where nothing at all was recognised.
    bool nothing() const;

    bool operator==(const ModeratorWords&) const = default;
};

/// Reads words, signs (✅ ⛔ ☎ ➕ ✏) and digits, German and English, several in one message ("ja, aber
/// ohne 2 und mit Dreherei Lautertal"). Greetings and signatures count as nothing; a need's number
/// too. Total: any bytes give a result.
ModeratorWords read_moderator(std::string_view text);

/// "2, 4 und 5", "Müller und Schmidt", "2-4": one entry each.
std::vector<std::string> listed_firms(std::string_view words);

/// The firm whose invitation is asked about ("warum nicht Müller?", "why not X?"); empty where the
/// speaker means himself ("warum wurde ich nicht gefragt?"); nothing for any other text.
std::optional<std::string> why_not_asked(std::string_view text);

}  // namespace clusterlotse::commands
