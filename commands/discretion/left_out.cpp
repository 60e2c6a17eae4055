#include "commands/discretion/left_out.hpp"

#include "commands/discretion/redaction.hpp"

#include <algorithm>
#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// Longer texts are compared up to here.
constexpr std::size_t kMostWords = 600;
/// A product's name stands so near behind the firm's: "Glantal Pumpe GP200".
constexpr std::size_t kNear = 3;

std::vector<std::string> words_of(const std::string& text) {
    static const RE2 word(R"(([\pL\d][^\s,;:()„“"»«]*))");
    std::vector<std::string> words;
    std::string one;
    for (re2::StringPiece rest(text);
         words.size() < kMostWords && RE2::FindAndConsume(&rest, word, &one);) {
        while (!one.empty() && (one.back() == '.' || one.back() == '!' || one.back() == '?')) {
            one.pop_back();
        }
        words.push_back(one);
    }
    return words;
}

/// Which of `written` are found in `shortened`, in the order of both.
std::vector<bool> kept_of(
    const std::vector<std::string>& written, const std::vector<std::string>& shortened
) {
    const std::size_t width = shortened.size() + 1;
    std::vector<int> common((written.size() + 1) * width, 0);
    for (std::size_t i = written.size(); i-- > 0;) {
        for (std::size_t j = shortened.size(); j-- > 0;) {
            common[i * width + j] =
                written[i] == shortened[j]
                    ? common[(i + 1) * width + j + 1] + 1
                    : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
        }
    }
    std::vector<bool> kept(written.size(), false);
    for (std::size_t i = 0, j = 0; i < written.size() && j < shortened.size();) {
        if (written[i] == shortened[j]) {
            kept[i++] = true;
            ++j;
        } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) {
            ++i;
        } else {
            ++j;
        }
    }
    return kept;
}

}  // namespace

LeftOut left_out(const std::string& written, const std::string& shortened) {
    static const RE2 product(R"(\p{Lu}\pL{0,4}-?\d[\pL\d-]*)");
    static const RE2 letters(R"(\p{Lu}{1,5})");
    static const RE2 digits(R"(\d{2,6}[\pL]?)");
    const auto words = words_of(written);
    const auto kept = kept_of(words, words_of(shortened));
    LeftOut found;
    std::size_t since = kNear + 1;
    bool open = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!kept[i]) {
            if (open) {
                found.words.back() += " " + words[i];
            } else {
                found.words.push_back(words[i]);
            }
            open = true;
            since = 0;
            continue;
        }
        open = false;
        if (++since > kNear) {
            continue;
        }
        if (RE2::FullMatch(words[i], product)) {
            found.products.push_back(words[i]);
        } else if (i + 1 < words.size() && kept[i + 1] && RE2::FullMatch(words[i], letters) && RE2::FullMatch(words[i + 1], digits)) {
            found.products.push_back(words[i] + " " + words[i + 1]);
        }
    }
    return found;
}

}  // namespace clusterlotse::commands
