#include "commands/named_members.hpp"

#include "commands/firm_mentions.hpp"
#include "commands/ruled_out_firms.hpp"
#include "commands/ruling_words.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// Where the words name one of these members: "frag doch auch CNC Ohmbachsee".
std::vector<FirmMention> members_in(
    const std::vector<TextWord>& text, const std::vector<std::string>& firms, NameList& list
) {
    // "Stahlhut" names a firm that is known by no other word of its name.
    std::vector<std::string> sounding;
    std::vector<std::string> proper;
    for (const std::string& firm : firms) {
        (list.has_name_proper(firm) ? proper : sounding).push_back(firm);
    }
    std::vector<FirmMention> found = mentions_of(text, proper, [&list](std::string_view word) {
        return list.plain(word) && !list.is_put_together(std::string(word));
    });
    std::ranges::move(
        mentions_of(
            text,
            sounding,
            [&list](std::string_view word) { return list.names_work(std::string(word)); }
        ),
        std::back_inserter(found)
    );
    return found;
}

}  // namespace

void add_named(
    Office& office,
    const storage::NeedRecord& need,
    const std::string& words,
    const std::string& reader,
    NameList& list
) {
    const std::vector<TextWord> text = text_words(words);
    const auto firms = names_of_others(office, text, need.asker_profile, reader);
    for (const FirmMention& mention : members_in(text, firms, list)) {
        // "Lieferung nach Otterbach" names no firm from there, "nach Otterbach-Norm" does.
        const std::size_t end = text[mention.last].end;
        const bool joined = end + 1 < words.size() && words[end] == '-' && words[end + 1] != ' ';
        const bool place =
            mention.first > 0 && !joined && stands_before_place(text[mention.first - 1].letters);
        const std::size_t begin = text[mention.first].begin;
        const std::string written = words.substr(begin, end - begin);
        // "4Metal" and "vitaFrost" begin in no capital letter.
        const bool as_registered = std::ranges::any_of(mention.names, [&](const auto& name) {
            return name.find(written) != std::string::npos ||
                   (written.ends_with('s') &&
                    name.find(written.substr(0, written.size() - 1)) != std::string::npos);
        });
        if (mention.sure || (!place && (text[mention.first].capital || as_registered))) {
            list.add_as_written(written);
        }
    }
    for (const std::string& firm : firms) {
        list.add_other(firm, words);
    }
}

}  // namespace clusterlotse::commands
