#include "commands/needs/amendment_words.hpp"

#include "commands/discretion/models_kept.hpp"
#include "commands/needs/clean_corrections.hpp"

#include <array>
#include <optional>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// A template of which a widened need keeps what it says.
struct WidenedTemplate {
    std::string_view name;
    std::vector<std::string> fields;
    std::vector<std::string> switches = {};
};

/// The values that stand where `skeleton` has its marks, one byte each, in the order they stand
/// there; nothing where the text says something else.
std::optional<std::vector<std::string>> values_in(
    const std::string& text, const std::string& skeleton, std::size_t marks
) {
    std::vector<std::string> values(marks);
    std::size_t at = 0;
    std::size_t begin = 0;
    std::optional<std::size_t> open;
    while (begin <= skeleton.size()) {
        std::size_t end = begin;
        while (end < skeleton.size() && static_cast<unsigned char>(skeleton[end]) > marks) {
            ++end;
        }
        const std::string plain = skeleton.substr(begin, end - begin);
        const bool last = end == skeleton.size();
        const std::size_t found = last && open
                                      ? (text.size() >= at + plain.size() && text.ends_with(plain)
                                             ? text.size() - plain.size()
                                             : std::string::npos)
                                      : text.find(plain, at);
        if (found == std::string::npos || (!open && found != at)) {
            return std::nullopt;
        }
        if (open) {
            values[*open] = text.substr(at, found - at);
        }
        at = found + plain.size();
        if (last) {
            return at == text.size() ? std::optional(values) : std::nullopt;
        }
        open = static_cast<std::size_t>(skeleton[end]) - 1;
        begin = end + 1;
    }
    return std::nullopt;
}

std::optional<std::string> widening_in(
    const Office& office, const std::string& text, Language from, Language language
) {
    const std::array<WidenedTemplate, 4> kWidenings{{
        {"widened_radius", {"km"}},
        {"widened_grade", {"wanted", "grade"}},
        {"widened_split", {"share"}},
        {"widened_split", {"share"}, {"exact"}},
    }};
    for (const WidenedTemplate& one : kWidenings) {
        Fields marks;
        for (std::size_t i = 0; i < one.fields.size(); ++i) {
            marks.set(one.fields[i], std::string(1, static_cast<char>(i + 1)));
        }
        for (const std::string& name : one.switches) {
            marks.set(name, true);
        }
        const std::string skeleton = office.templates.render(from, one.name, marks).text;
        const auto values = values_in(text, skeleton, one.fields.size());
        if (!values) {
            continue;
        }
        Fields fields;
        for (std::size_t i = 0; i < one.fields.size(); ++i) {
            fields.set(one.fields[i], (*values)[i]);
        }
        for (const std::string& name : one.switches) {
            fields.set(name, true);
        }
        return office.templates.render(language, one.name, fields).text;
    }
    return std::nullopt;
}

}  // namespace

std::string amendment_in(
    Office& office, const storage::NeedRecord& need, std::size_t place, Language language
) {
    const std::string& kept = need.amendments.at(place);
    if (keeps_models(kept)) {
        return model_told(kept, language);
    }
    if (language == need.language) {
        return kept;
    }
    if (auto widened = widening_in(office, kept, need.language, language)) {
        return *widened;
    }
    storage::NeedRecord before = need;
    before.amendments.resize(place);
    return clean_words_in(office, before, kept, language).value_or(kept);
}

}  // namespace clusterlotse::commands
