#include "tests/support/sent_templates.hpp"

#include "bot/data_files.hpp"
#include "commands/desk/words.hpp"

#include <algorithm>
#include <fstream>

namespace clusterlotse::test {

namespace {

using commands::Fields;

/// Who unsubscribes by a link reads these on a page.
constexpr std::string_view kPage = "unsubscribe_";

SentTags& tags_of_process() {
    static SentTags tags;
    return tags;
}

/// Which fields are filled; fillings of one shape bring out the same tags.
std::string shape_of(const Fields& fields) {
    std::string shape = "(";
    for (const auto& [name, text] : fields.texts()) {
        shape += text.empty() ? "" : name + " ";
    }
    for (const auto& [name, on] : fields.switches()) {
        shape += on ? name + " " : "";
    }
    for (const auto& [name, list] : fields.lists()) {
        std::set<std::string> rows;
        for (const Fields& row : list) {
            rows.insert(shape_of(row));
        }
        for (const std::string& row : rows) {
            shape += name + row;
        }
    }
    return shape + ")";
}

void count(const std::string& name, const Fields& fields) {
    static const MarkedTemplates templates(bot::template_files({}));
    static std::set<std::string> known;
    if (!known.insert(name + shape_of(fields)).second) {
        return;
    }
    SentTags& sent = tags_of_process();
    sent.insert(name);
    for (const Language language : {Language::de, Language::en}) {
        sent.merge(tags_shown(templates, language, name, fields));
    }
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = commands::trimmed(text.substr(0, end));
        if (!line.empty()) {
            lines.emplace_back(line);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace

SentTags tags_shown(
    const MarkedTemplates& templates,
    Language language,
    const std::string& name,
    const Fields& fields
) {
    SentTags tags;
    const std::string path = std::string(name_of(language)) + "/" + name;
    for (const std::size_t place : templates.shown(language, name, fields)) {
        tags.insert(path + " " + std::to_string(place) + " " + templates.tags(path)[place]);
    }
    return tags;
}

const SentTags& sent_by_scenes() {
    return tags_of_process();
}

void SentTemplates::watch(commands::Templates& templates) {
    templates.on_render =
        [this](std::string_view name, const Fields& fields, const commands::Rendered& rendered) {
            if (name.starts_with(kPage)) {
                count(std::string(name), fields);
                return;
            }
            if (auto lines = lines_of(rendered.text); !lines.empty()) {
                waiting_.push_back({std::string(name), fields, std::move(lines)});
            }
        };
}

void SentTemplates::sent(const OutboundMessage& message) {
    std::erase_if(waiting_, [&](const Waiting& one) {
        const bool all = std::ranges::all_of(one.lines, [&](const std::string& line) {
            return message.text.find(line) != std::string::npos ||
                   message.html.find(line) != std::string::npos;
        });
        if (all) {
            count(one.name, one.fields);
        }
        return all;
    });
}

void write_sent_tags(const std::filesystem::path& file, const SentTags& tags) {
    std::filesystem::create_directories(file.parent_path());
    std::ofstream out(file, std::ios::binary);
    for (const std::string& tag : tags) {
        out << tag << '\n';
    }
}

SentTags read_sent_tags(const std::filesystem::path& file) {
    SentTags tags;
    std::ifstream in(file, std::ios::binary);
    for (std::string line; std::getline(in, line);) {
        tags.insert(line);
    }
    return tags;
}

}  // namespace clusterlotse::test
