#include "commands/waves/split_lots.hpp"

#include <gtest/gtest.h>

namespace clusterlotse::commands {
namespace {

TEST(SplitLots, are_read_where_a_sentence_allows_them) {
    struct Case {
        const char* text;
        int pieces;
    };
    for (const Case& one : {
             Case{"Die Menge darf geteilt werden, je 500 Stück, auch an mehrere Firmen.", 500},
             Case{"Die Menge darf geteilt werden, je höchstens 334 Stück.", 334},
             Case{"Menge kann auch aufgeteilt werden, z. B. zu je 1.000 Stk", 0},
             Case{"Menge kann aufgeteilt werden zu je 1.000 Stk", 1000},
             Case{"Der Auftrag ist teilbar, jeweils 250 Teile", 250},
             Case{"The quantity may be split into 500 pieces each, from several firms too.", 500},
             Case{"The quantity may be split into at most 334 pieces each.", 334},
             Case{"Die Welle ist geteilt, je 500 mm", 0},
             Case{"Die Menge ist mitgeteilt worden, je 500 Stück", 0},
             Case{"2000 Stück, je 500 Stück ein Preis", 0},
             Case{"Die Menge darf nicht geteilt werden", 0},
             Case{"Die Menge darf nicht geteilt werden, je 500 Stück ein Karton", 0},
             Case{"", 0},
         }) {
        const auto said = share_said(one.text);
        EXPECT_EQ(said ? said->pieces : 0, one.pieces) << one.text;
    }
}

UnderstoodNeed wanted(double pieces) {
    UnderstoodNeed need;
    need.quantity = Quantity{pieces};
    return need;
}

const SaidShare kShare{500, "Die Menge darf geteilt werden, je 500 Stück."};

TEST(SplitLots, are_what_one_firm_is_asked_for_at_a_time) {
    UnderstoodNeed need = wanted(2000);
    EXPECT_EQ(at_a_time(need).quantity->value, 2000);
    note_share(need, kShare);
    EXPECT_EQ(need.quantity->value, 2000) << "the asker still wants all of it";
    EXPECT_EQ(at_a_time(need).quantity->value, 500);
}

TEST(SplitLots, are_of_no_use_for_a_quantity_that_is_no_larger) {
    UnderstoodNeed need = wanted(500);
    note_share(need, kShare);
    EXPECT_TRUE(need.lots.empty());
    UnderstoodNeed tonnes = wanted(2000);
    tonnes.quantity->unit = "kg";
    note_share(tonnes, kShare);
    EXPECT_TRUE(tonnes.lots.empty());
}

TEST(SplitLots, are_not_the_amounts_for_which_a_price_is_wanted) {
    UnderstoodNeed need = wanted(2000);
    need.lots = {500};
    need.wording = {{"lots", "500 / 1000 / 2000 Stück"}};
    EXPECT_EQ(at_a_time(need).quantity->value, 2000);
}

}  // namespace
}  // namespace clusterlotse::commands
