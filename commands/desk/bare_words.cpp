#include "commands/desk/bare_words.hpp"

#include "commands/desk/words.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

std::string bare_words(std::string_view text) {
    std::string bare;
    bool gap = false;
    for (const char c : folded(text)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool wordy =
            (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte >= 0x80;
        if (!wordy) {
            gap = !bare.empty();
            continue;
        }
        if (gap) {
            bare += ' ';
            gap = false;
        }
        bare += c;
    }
    return bare;
}

std::string without_symbols(std::string_view bare) {
    static const RE2 symbols(R"([^\p{L}\p{N} ]+)");
    std::string text(bare);
    RE2::GlobalReplace(&text, symbols, "");
    return std::string(trimmed(text));
}

}  // namespace clusterlotse::commands
