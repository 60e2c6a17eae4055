#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

/// Words that an asker addresses to firms that have answered: "an 2: Bitte Muster schicken".
struct Addressed {
    bool everybody = false;      ///< "an alle: …"
    std::vector<int> positions;  ///< "an 2", "an 1 und 3": as written, whether there are so many
    std::string firm;            ///< "an Wolfstein": as written, where no number is
    /// "2: …", "an 2 bitte …": meant for a firm only where its answers were spoken of just now
    bool bare = false;
    bool told = false;   ///< "sag Wolfstein, dass …": for a firm that was asked, or for nobody
    bool grows = false;  ///< "@Dreherei Wolfstein wann …": more of `words` may belong to the name
    std::string words;   ///< what they shall read, trimmed, never empty
};

/// The words of a text, German or English, and to whom each is addressed; a line that addresses
/// somebody else begins the next. Empty where the text does not begin by addressing somebody; the
/// number of a need may stand before it. Orders to the bot ("vergeben an 2") address nobody.
std::vector<Addressed> addressed_in(std::string_view text);

}  // namespace clusterlotse::commands
