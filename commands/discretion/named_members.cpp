#include "commands/discretion/named_members.hpp"

#include "commands/discretion/firm_mentions.hpp"
#include "commands/discretion/ruled_out_firms.hpp"
#include "commands/discretion/ruling_words.hpp"
#include "matching/text/text.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <vector>

namespace clusterlotse::commands {

namespace {

/// True where the text holds a word of the firm's name that is not simply one of the work. What
/// firms share with a text is mostly that, and to read all of their names takes long.
bool may_be_called(const std::string& firm, const std::set<std::string>& text, NameList& list) {
    return std::ranges::any_of(words_of_name(firm), [&](const std::string& word) {
        const std::string letters = matching::fold(word).text;
        return (text.contains(letters) || text.contains(letters + "s")) &&
               (!list.names_work(word) || is_surname_besides(word));
    });
}

/// Where the words name one of these members: "frag doch auch CNC Ohmbachsee".
std::vector<FirmMention> members_in(
    const std::vector<TextWord>& text,
    const std::vector<std::string>& proper,
    const std::vector<std::string>& sounding,
    NameList& list
) {
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
    std::set<std::string> said;
    for (const TextWord& word : text) {
        said.insert(word.letters);
    }
    const auto firms = names_of_others(office, text, need.asker_profile, reader);
    std::vector<std::string> proper;
    std::vector<std::string> sounding;  // "Stahlhut Zerspanung": all its words are like work
    for (const std::string& firm : firms) {
        const bool called = may_be_called(firm, said, list);
        list.add_other(firm, words, called);
        (called && !list.has_name_proper(firm) ? sounding : proper).push_back(firm);
    }
    for (const FirmMention& mention : members_in(text, proper, sounding, list)) {
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
}

}  // namespace clusterlotse::commands
