#include "bot/cli/vocabulary_check.hpp"

#include <algorithm>

namespace clusterlotse::cli {

namespace {

using matching::Vocabulary;
using profile_files::CodeAnswer;

std::string lower(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) {
        return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    });
    return result;
}

/// `nearest` where `word` is its name in one of the languages, else `nearest` as a suggestion.
template <class NameOf>
CodeAnswer by_name(
    std::string_view word, const std::optional<std::string>& nearest, const NameOf& name_of_code
) {
    if (!nearest) {
        return {std::nullopt, ""};
    }
    for (const Language language : {Language::de, Language::en}) {
        if (lower(name_of_code(*nearest, language)) == lower(word)) {
            return {*nearest, *nearest};
        }
    }
    return {std::nullopt, *nearest};
}

}  // namespace

profile_files::CodeCheck code_check(const Vocabulary& vocabulary) {
    profile_files::CodeCheck check;
    check.process = [&vocabulary](std::string_view word) -> CodeAnswer {
        if (vocabulary.has_process(word)) {
            return {std::string(word), ""};
        }
        const auto name = [&](const std::string& code, Language language) {
            return vocabulary.process_name(code, language);
        };
        return by_name(word, vocabulary.nearest_process(word), name);
    };
    check.material = [&vocabulary](std::string_view word) -> CodeAnswer {
        if (vocabulary.has_material(word)) {
            return {std::string(word), ""};
        }
        const auto name = [&](const std::string& code, Language language) {
            return vocabulary.material_name(code, language);
        };
        return by_name(word, vocabulary.nearest_material(word), name);
    };
    return check;
}

}  // namespace clusterlotse::cli
