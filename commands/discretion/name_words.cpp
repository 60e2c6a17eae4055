#include "commands/discretion/name_words.hpp"

#include "commands/discretion/redaction.hpp"
#include "commands/discretion/surnames.hpp"

#include <re2/re2.h>

namespace clusterlotse::commands {

namespace {

/// A shorter run of first letters means too many other things.
constexpr std::size_t kLeastInitials = 3;
constexpr std::size_t kMostTelling = 40;

/// "HSMW" of "Hoehn & Sohn Mechanische Werkstätten GmbH".
std::string initials(const std::string& name) {
    static const RE2 legal(
        R"((?i)[ ,]+(?:g?gmbh|ag|kg|ohg|gbr|e\.? ?k\.?|ug|se|co\.?|mbh|\(haftungsbeschränkt\)|inc\.?|ltd\.?)(?:[ .,]|$).*)"
    );
    std::string bare = name;
    RE2::Replace(&bare, legal, "");
    std::string letters;
    for (const std::string& word : words_of_name(bare)) {
        letters += word[0] >= 'A' && word[0] <= 'Z' ? word.substr(0, 1) : "";
    }
    return letters;
}

}  // namespace

std::vector<std::string> words_of_name(const std::string& name) {
    static const RE2 word(R"(([\pL\pN]+))");
    std::vector<std::string> words;
    re2::StringPiece rest(name);
    std::string found;
    while (RE2::FindAndConsume(&rest, word, &found)) {
        words.push_back(found);
    }
    return words;
}

std::string without_legal_form(const std::string& name) {
    static const RE2 legal(
        R"((?i)[ ,]+(?:&\s*)?(?:g?gmbh|ag|kg|ohg|gbr|e\.? ?k\.?|ug|se|co\.?|cie\.?|mbh|\(haftungsbeschränkt\)|inc\.?|ltd\.?)(?:[ .,]|$).*)"
    );
    std::string bare = name;
    RE2::Replace(&bare, legal, "");
    return bare;
}

std::vector<std::string> telling_words(const Profile& profile) {
    static const RE2 registered(R"(([\pL\d][\pL\d-]{2,})\s?(?:®|™|\(R\)|\(TM\)))");
    static const RE2 brand(
        R"((?:\b(?i:marken?|markenname|eigenmarke|brand|brands|produktlinie|baureihe|produktfamilie|trademark)(?i:\s+(?:heißt|ist|name|namens|named|called|is))?\s*:?\s*[„"“»]?)(\p{Lu}[\pL\d-]{2,}))"
    );
    static const RE2 street(
        R"((\p{Lu}[\pL-]*(?: \p{Lu}[\pL-]*)?[ -]?(?:[Ss]tr(?:aße|asse|\.)|[Ww]eg|[Aa]llee|[Gg]asse|[Pp]latz|[Uu]fer) ?\d+ ?[a-z]?)(?:[^\pL\d]|$))"
    );
    std::vector<std::string> words;
    for (const RE2* pattern : {&registered, &brand, &street}) {
        re2::StringPiece rest(profile.text);
        std::string found;
        while (words.size() < kMostTelling && RE2::FindAndConsume(&rest, *pattern, &found)) {
            words.push_back(found);
        }
    }
    const std::string letters = initials(profile.name);
    if (letters.size() >= kLeastInitials) {
        words.push_back(letters);
    }
    return words;
}

std::vector<std::string> initials_in(const std::string& name) {
    static const RE2 signed_letters(R"((?:^|[^\pL])(\p{Lu} ?[&+] ?\p{Lu})(?:[^\pL]|$))");
    std::vector<std::string> found;
    re2::StringPiece rest(name);
    std::string letters;
    while (RE2::FindAndConsume(&rest, signed_letters, &letters)) {
        found.push_back(letters);
    }
    return found;
}

std::vector<std::string> numbered_in(const std::string& name) {
    static const RE2 numbered(R"(([\pL]{3,}[ -]?\d{1,4})(?:[^\pL\d]|$))");
    std::vector<std::string> found;
    re2::StringPiece rest(name);
    std::string words;
    while (RE2::FindAndConsume(&rest, numbered, &words)) {
        found.push_back(words);
    }
    return found;
}

bool is_person(const std::vector<std::string>& words) {
    return words.size() > 1 &&
           (!is_common_in_names(words.front()) || is_surname_besides(words.front()));
}

}  // namespace clusterlotse::commands
