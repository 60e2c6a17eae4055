#include "matching/text/proper_names.hpp"

#include "matching/text/marked_words.hpp"

#include <algorithm>
#include <string_view>

namespace clusterlotse::matching {
namespace {

constexpr std::uint32_t kWordsOfName = 2;  ///< between "Inhaber" and the surname
constexpr std::size_t kLongestHouseNumber = 3;
constexpr std::size_t kPostcode = 5;

enum NameWord : std::uint32_t {
    kTitle = 1U << 0,      ///< a surname follows, perhaps at once
    kOffice = 1U << 1,     ///< a first name and a surname follow
    kFirstName = 1U << 2,  ///< a surname follows
    kFamily = 1U << 3,     ///< "& Söhne"
    kWay = 1U << 4,        ///< before a street named after a house
    kFormer = 1U << 5      ///< before a house that is no longer what it is called
};

constexpr MarkedWords kNameWords[] = {
    {kTitle, "herr herrn frau familie brüder gebrüder gebr dr prof mr mrs ms"},
    {kOffice,
     "inhaber inhaberin geschäftsführer geschäftsführerin geschäftsführung ansprechpartner "
     "ansprechpartnerin gründer gründerin meister ing senior junior owner founder ceo"},
    {kFirstName,
     "adam albert alexander alfred andreas anja anke anna anton arno bernd bernhard bruno carl "
     "christian "
     "christoph claudia claus daniel david dieter dietmar edgar eduard emil erich ernst erwin "
     "eugen ewald felix ferdinand florian frank franz friedrich fritz georg gerd gerhard günter "
     "günther gustav hans harald heiko heinrich heinz helmut herbert hermann holger horst hubert "
     "hugo ingo jakob jens joachim jochen johann johannes josef julia jörg jürgen karin karl "
     "klaus konrad kurt lothar ludwig lukas manfred marco maria markus martin matthias max "
     "michael monika norbert olaf oliver oskar otto paul peter philipp rainer ralf reiner reinhard "
     "richard robert roland rolf rudolf sabine sebastian siegfried simon stefan stephan susanne "
     "sven theo theodor thomas thorsten torsten udo ulrich uwe volker walter werner wilhelm "
     "willi wilfried wolfgang"},
    {kFamily, "söhne sohn sons tochter töchter gebrüder"},
    {kWay, "an am zur zum auf in im neben hinter bei"},
    {kFormer,
     "ehemalige ehemaligen ehemaliger ehemals alte alten alter frühere früheren einstigen former "
     "old"},
};

std::uint32_t name_sign(std::string_view key) {
    static const StringMap<std::uint32_t> table = marks_by_key(kNameWords);
    const auto found = table.find(key);
    return found == table.end() ? 0 : found->second;
}

bool short_number(std::string_view key, std::size_t most) {
    const std::size_t digits = std::min(key.find_first_not_of("0123456789"), key.size());
    return digits > 0 && digits <= most && key.size() - digits <= 1;
}

/// "Verzinkerei", "Walzwerk", "Hammerschmiede", "foundry".
bool names_house(std::string_view key) {
    static constexpr std::string_view kHouses[] = {
        "erei", "werk", "hute", "schmiede", "muhle", "foundry", "forge", "mill"};
    return std::any_of(std::begin(kHouses), std::end(kHouses), [&](std::string_view house) {
        return key.ends_with(house);
    });
}

class NameReader {
public:
    NameReader(const Analysis& analysis, const Mention& mention)
        : analysis_(analysis), atoms_(analysis.atoms), mention_(mention) {}

    bool in_name() const {
        return capital(mention_.first) && (of_person() || of_family() || of_street() || of_past());
    }

private:
    bool capital(std::uint32_t at) const {
        const auto first =
            static_cast<unsigned char>(analysis_.source[analysis_.folded.origin[atoms_[at].begin]]);
        // A letter with an umlaut is two bytes, the first of capitals and small ones alike.
        return first >= 0x80 || (first >= 'A' && first <= 'Z');
    }

    bool in_sentence(std::uint32_t at) const {
        return at < atoms_.size() && atoms_[at].sentence == atoms_[mention_.first].sentence;
    }

    std::uint32_t word(std::uint32_t at) const { return name_sign(atoms_[at].key); }

    const std::string& last_key() const { return atoms_[mention_.last - 1].key; }

    bool may_be_surname() const {
        const std::string& key = last_key();
        return mention_.last - mention_.first == 1 &&
               (key.ends_with("er") || key.ends_with("ers") || key.ends_with("mied") ||
                key.ends_with("man") || key.size() <= 6);
    }

    /// "Herr Schleifer", "Inhaber Karl Gießer", "Fritz Gießer".
    bool of_person() const {
        if (!may_be_surname()) {
            return false;
        }
        for (std::uint32_t back = 1; back <= kWordsOfName + 1 && back <= mention_.first; ++back) {
            const std::uint32_t at = mention_.first - back;
            if (!capital(at) ||
                (atoms_[at + 1].gap != Gap::space && atoms_[at + 1].gap != Gap::dot)) {
                return false;
            }
            if ((word(at) & kTitle) != 0) {
                return true;
            }
            if ((word(at) & kFirstName) != 0) {
                return back == 1 && atoms_[mention_.first].gap == Gap::space;
            }
            if ((word(at) & kOffice) != 0) {
                return back > 1;
            }
        }
        return false;
    }

    /// "Schmied & Söhne".
    bool of_family() const {
        const std::uint32_t next = mention_.last;
        return may_be_surname() && in_sentence(next) &&
               ((word(next) & kFamily) != 0 ||
                (atoms_[next].key == "und" && in_sentence(next + 1) &&
                 (word(next + 1) & kFamily) != 0));
    }

    /// "Schmiedgasse 12", "An der Verzinkerei 7, 57072 Siegen".
    bool of_street() const {
        const std::string& key = last_key();
        if (key.ends_with("gase") && key.size() > 6) {
            return true;
        }
        const std::uint32_t next = mention_.last;
        if (!in_sentence(next) || !short_number(atoms_[next].key, kLongestHouseNumber) ||
            atoms_[next].gap != Gap::space) {
            return false;
        }
        const bool ends = !in_sentence(next + 1) || atoms_[next + 1].gap != Gap::space ||
                          short_number(atoms_[next + 1].key, kPostcode);
        const bool street = key.ends_with("strase") || key.ends_with("str") || key.ends_with("weg");
        return ends && (street || (names_house(key) && after_way(mention_.first)));
    }

    bool after_way(std::uint32_t at) const {
        for (std::uint32_t back = 1; back <= 3 && back <= at; ++back) {
            if (!in_sentence(at - back)) {
                return false;
            }
            if ((word(at - back) & kWay) != 0) {
                return true;
            }
        }
        return false;
    }

    /// "in der ehemaligen Gießerei am Fluss", "neben dem alten Walzwerk".
    bool of_past() const {
        const std::uint32_t first = mention_.first;
        return names_house(last_key()) && first > 1 && in_sentence(first - 1) &&
               (word(first - 1) & kFormer) != 0 && after_way(first - 1);
    }

    const Analysis& analysis_;
    const std::vector<Atom>& atoms_;
    const Mention& mention_;
};

}  // namespace

bool in_proper_name(const Analysis& analysis, const Mention& mention) {
    return NameReader(analysis, mention).in_name();
}

}  // namespace clusterlotse::matching
