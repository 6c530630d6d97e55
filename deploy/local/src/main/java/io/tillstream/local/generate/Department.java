package io.tillstream.local.generate;

/**
 * A part of the assortment: where it is shown, how it is taxed and booked, and what things in it are called.
 *
 * @param cheapest in cents
 * @param dearest in cents
 */
record Department(
        String category,
        String tax,
        String account,
        int cheapest,
        int dearest,
        String[] things,
        String[] sorts,
        String[] sizes) {

    private static final String LOW = "VAT9I";
    private static final String HIGH = "VAT21I";
    private static final String FOOD = "8000";
    private static final String DRINKS = "8010";
    private static final String OTHER = "8020";

    private static final String[] GRAMS = {"100 g", "150 g", "200 g", "250 g", "400 g", "500 g", "750 g", "1 kg"};
    private static final String[] LITRES = {"20 cl", "25 cl", "33 cl", "50 cl", "75 cl", "1 l", "1.5 l", "6 x 33 cl"};
    private static final String[] PIECES = {
        "1 piece", "2 pieces", "3 pieces", "4 pieces", "6 pieces", "10 pieces", "family pack"
    };

    static final Department[] ALL = {
        of(
                "COFFEE",
                LOW,
                DRINKS,
                199,
                1899,
                GRAMS,
                "Ground coffee;Coffee beans;Espresso capsules;Green tea;Black tea;Rooibos;Herbal tea;Instant coffee;Chai;Cocoa",
                "dark roast;medium roast;mild;organic;decaf;Ethiopia;Colombia;Sumatra;breakfast;lemon"),
        of(
                "SOFTDRINK",
                LOW,
                DRINKS,
                79,
                799,
                LITRES,
                "Cola;Orange juice;Apple juice;Lemonade;Sparkling water;Still water;Iced tea;Ginger beer;Tonic;Energy drink",
                "classic;zero sugar;light;organic;mango;peach;lime;elderflower;raspberry;mint"),
        of(
                "BAKERY",
                LOW,
                FOOD,
                35,
                549,
                PIECES,
                "White rolls;Rye bread;Croissants;Baguette;Currant buns;Crackers;Muffins;Waffles;Bagels;Focaccia",
                "plain;wholegrain;sesame;organic;butter;cheese;seeded;spelt;gluten free;chocolate"),
        of(
                "FRUIT",
                LOW,
                FOOD,
                49,
                699,
                GRAMS,
                "Apples;Pears;Grapes;Mandarins;Blueberries;Strawberries;Plums;Kiwis;Dried apricots;Dates",
                "sweet;crisp;organic;Elstar;red;white;seedless;extra;snack size;local"),
        of(
                "VEGETABLE",
                LOW,
                FOOD,
                59,
                599,
                GRAMS,
                "Tomatoes;Carrots;Spinach;Mushrooms;Peppers;Potatoes;Broccoli;Lettuce;Onions;Beans",
                "fine;organic;washed;cut;mixed;baby;red;green;local;extra"),
        of(
                "DAIRY",
                LOW,
                FOOD,
                69,
                1199,
                GRAMS,
                "Yoghurt;Gouda;Quark;Butter;Cream cheese;Custard;Goat cheese;Mozzarella;Buttermilk dessert;Feta",
                "full fat;light;young;mature;organic;herbs;vanilla;strawberry;lactose free;aged"),
        of(
                "SANDWICH",
                LOW,
                FOOD,
                249,
                899,
                PIECES,
                "Sandwich;Wrap;Salad bowl;Quiche;Soup;Sushi;Pasta salad;Pizza slice;Falafel;Noodle bowl",
                "tuna;egg;chicken;vegetarian;cheese;salmon;hummus;spicy;tomato;goat cheese"),
        of(
                "SNACK",
                LOW,
                FOOD,
                89,
                499,
                GRAMS,
                "Crisps;Salted nuts;Popcorn;Pretzels;Rice cakes;Olives;Tortilla chips;Trail mix;Cheese biscuits;Bread sticks",
                "natural;paprika;sea salt;sour cream;chili;barbecue;honey;rosemary;light;truffle"),
        of(
                "SWEET",
                LOW,
                FOOD,
                59,
                999,
                GRAMS,
                "Chocolate bar;Liquorice;Wine gums;Biscuits;Caramels;Peppermints;Marzipan;Gingerbread;Toffees;Pralines",
                "milk;dark;white;hazelnut;salted;sugar free;orange;coffee;fruit;assorted"),
        of(
                "HOUSEHOLD",
                HIGH,
                OTHER,
                99,
                2499,
                PIECES,
                "Washing powder;Dish soap;Kitchen roll;Candles;Light bulb;Batteries;Sponges;Bin bags;Matches;Cleaning cloth",
                "lemon;unscented;strong;eco;compact;LED;AA;large;small;sensitive"),
        of(
                "CARE",
                HIGH,
                OTHER,
                129,
                3999,
                PIECES,
                "Shampoo;Shower gel;Toothpaste;Hand cream;Deodorant;Soap;Sun lotion;Shaving foam;Lip balm;Face cream",
                "fresh;lavender;men;sensitive;aloe vera;mint;coconut;kids;intensive;daily"),
        of(
                "GIFT",
                HIGH,
                OTHER,
                149,
                4999,
                PIECES,
                "Greeting card;Notebook;Mug;Gift wrap;Pen set;Puzzle;Tote bag;Calendar;Photo frame;Scented candle",
                "flowers;birthday;Amsterdam;classic;gold;blue;stripes;kids;winter;summer"),
    };

    private static Department of(
            String category,
            String tax,
            String account,
            int cheapest,
            int dearest,
            String[] sizes,
            String things,
            String sorts) {
        return new Department(category, tax, account, cheapest, dearest, things.split(";"), sorts.split(";"), sizes);
    }
}
