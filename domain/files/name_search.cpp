#include "domain/files/name_search.hpp"

#include "domain/files/byte_reader.hpp"
#include "domain/files/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>

namespace clusterlotse::files {
namespace {

constexpr std::size_t kShortestName = 3;
constexpr std::size_t kShortestSpelled = 5;
constexpr std::size_t kShortestJoined = 12;  // shorter ones begin many a longer name

// U+00C0 to U+017F, two places each: what the letter is without its accent, umlauts written out.
constexpr std::string_view kLetters =
    "a a a a aea aec e e e e i i i i d n o o o o oe  o u u u uey thss"
    "a a a a aea aec e e e e i i i i d n o o o o oe  o u u u uey thy "
    "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g "
    "g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l "
    "l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s "
    "s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ";
static_assert(kLetters.size() == 2 * (0x180 - 0xC0));

bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Umlauts of the code pages 437 and 850, as old drawings have them.
char32_t dos_umlaut(unsigned char byte) {
    switch (byte) {
        case 0x81:
            return U'ü';
        case 0x84:
            return U'ä';
        case 0x94:
            return U'ö';
        case 0x8E:
            return U'Ä';
        case 0x99:
            return U'Ö';
        case 0x9A:
            return U'Ü';
        default:
            return 0;
    }
}

char32_t single_byte(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const bool inside = at + 1 < text.size() && is_ascii_letter(text[at + 1]) &&
                        (at == 0 || is_ascii_letter(text[at - 1]) || dos_umlaut(byte) < U'a');
    const char32_t dos = inside ? dos_umlaut(byte) : 0;
    // 0xFE and 0xFF mark UTF-16; as letters no name here has them.
    return dos != 0 ? dos : byte >= 0xFE ? U' ' : byte;
}

// Lower-case letters and digits as they are, capitals lowered, anything else a space.
constexpr std::array<char, 128> kAscii = [] {
    std::array<char, 128> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto c = static_cast<char>(i);
        const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        table[i] = kept ? c : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : ' ';
    }
    return table;
}();

/// Writes into room for two letters a byte.
class Folder {
public:
    explicit Folder(std::size_t bytes) : out_(2 * bytes + 2, ' '), end_(out_.data() + 1) {}

    void add_ascii(unsigned char byte) {
        const char c = kAscii[byte];
        *end_ = c;
        // A space after a space is written over.
        end_ += c != ' ' || end_[-1] != ' ' ? 1 : 0;
    }
    void add(char32_t c) {
        if (c < 0x80) {
            add_ascii(static_cast<unsigned char>(c));
        } else if (c >= 0xC0 && c < 0x180) {
            const auto letters = kLetters.substr(2 * (c - 0xC0), 2);
            add_ascii(static_cast<unsigned char>(letters[0]));
            if (letters[1] != ' ') {
                *end_++ = letters[1];
            }
        } else if (c == 0x1E9E) {
            *end_++ = 's';
            *end_++ = 's';
        } else if (c == 0x308 && (end_[-1] == 'a' || end_[-1] == 'o' || end_[-1] == 'u')) {
            *end_++ = 'e';
        } else if ((c < 0x300 || c > 0x36F) && c != 0xAD && c != 0x200B) {
            add_ascii(' ');
        }
    }
    std::string take() {
        add_ascii(' ');
        out_.resize(static_cast<std::size_t>(end_ - out_.data()));
        return std::move(out_);
    }

private:
    std::string out_;
    char* end_;  // behind the first space
};

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

std::vector<std::string_view> words_of(std::string_view folded) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < folded.size();) {
        const auto end = std::min(folded.find(' ', at), folded.size());
        if (end > at) {
            words.push_back(folded.substr(at, end - at));
        }
        at = end + 1;
    }
    return words;
}

std::string joined_words(const std::vector<std::string_view>& words) {
    std::string out = " ";
    for (const auto word : words) {
        out.append(word).append(" ");
    }
    return out;
}

bool is_legal_form(std::string_view word) {
    constexpr auto kForms =
        std::to_array<std::string_view>({"ag",   "bv",    "co", "e",    "eg",   "ek",  "ev",  "gbr",
                                         "gmbh", "inc",   "k",  "kg",   "kgaa", "llc", "ltd", "mbh",
                                         "ohg",  "partg", "sa", "sarl", "se",   "ug",  "und", "v"});
    return std::find(kForms.begin(), kForms.end(), word) != kForms.end();
}

// The same with umlauts as plain letters, as an English system writes them.
std::string without_umlauts(std::string_view name) {
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const char32_t c = next_character(name, at);
        switch (c) {
            case U'ä':
            case U'Ä':
                out += 'a';
                break;
            case U'ö':
            case U'Ö':
                out += 'o';
                break;
            case U'ü':
            case U'Ü':
                out += 'u';
                break;
            default:
                append_utf8(out, c == kNoCharacter ? U' ' : c);
        }
    }
    return out;
}

bool stands_in(const std::vector<std::string>& spellings, std::string_view words) {
    return std::any_of(spellings.begin(), spellings.end(), [words](const std::string& spelling) {
        // Skips nearly a spelling's length at a time; spaces, which all begin with, are frequent.
        const std::boyer_moore_horspool_searcher searcher(spelling.begin(), spelling.end());
        return std::search(words.begin(), words.end(), searcher) != words.end();
    });
}

}  // namespace

std::string folded_words(std::string_view text) {
    Folder folder(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            folder.add_ascii(byte);
            ++at;
            continue;
        }
        const std::size_t here = at;
        const char32_t c = next_character(text, at);
        folder.add(c == kNoCharacter ? single_byte(text, here) : c);
    }
    return folder.take();
}

NameSearch::NameSearch(const std::vector<std::string>& names) {
    for (const std::string& given : names) {
        Name name{given, {}, {}, {}, false};
        const auto add = [&name](const std::string& spelling) {
            const std::string joined = without_spaces(spelling);
            if (joined.size() < kShortestName) {
                return;
            }
            name.spellings.push_back(spelling);
            if (joined.size() >= kShortestSpelled) {
                name.letters.push_back(joined);
            }
            if (joined.size() >= kShortestJoined && spelling.size() > joined.size() + 2) {
                name.joined.push_back(joined);
            }
        };
        for (const std::string& written : {given, without_umlauts(given)}) {
            const std::string folded = folded_words(written);
            auto words = words_of(folded);
            add(joined_words(words));
            if (words.size() == 2) {
                add(joined_words({words[1], words[0]}));
            }
            const std::size_t whole = words.size();
            while (words.size() > 1 && is_legal_form(words.back())) {
                words.pop_back();
            }
            if (words.size() < whole) {
                add(joined_words(words));
            }
        }
        names_.push_back(std::move(name));
    }
}

void NameSearch::look_into(std::string_view text) {
    if (all_found()) {
        return;
    }
    const std::string folded = folded_words(text);
    const bool long_names = std::any_of(names_.begin(), names_.end(), [](const Name& name) {
        return !name.found && !name.joined.empty();
    });
    const std::string dense = long_names ? without_spaces(folded) : std::string();
    for (Name& name : names_) {
        name.found =
            name.found || stands_in(name.spellings, folded) || stands_in(name.joined, dense);
    }
}

void NameSearch::look_into_spelled(std::string_view letters) {
    const std::string dense = without_spaces(folded_words(letters));
    for (Name& name : names_) {
        name.found = name.found || stands_in(name.letters, dense);
    }
}

bool NameSearch::all_found() const {
    return std::all_of(names_.begin(), names_.end(), [](const Name& name) { return name.found; });
}

std::vector<std::string> NameSearch::found() const {
    std::vector<std::string> found;
    for (const Name& name : names_) {
        if (name.found) {
            found.push_back(name.given);
        }
    }
    return found;
}

}  // namespace clusterlotse::files
