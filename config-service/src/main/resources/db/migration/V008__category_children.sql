-- A category shows its children: one that comes, goes or moves is a change of the category above it. Not for every
-- update: touching a parent is one itself, and would go on up the tree.
CREATE TRIGGER touch_parent_category AFTER INSERT OR DELETE OR UPDATE OF parent_id ON pos_category
    FOR EACH ROW EXECUTE FUNCTION touch_parent('pos_category', 'parent_id');
