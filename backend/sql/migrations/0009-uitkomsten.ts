/**
 * What plans brought in the quarter that ends at a peildatum: what may be told of it, and no more. Null: not counted, for
 * older data knows of it nothing, nor the app of a quarter in which the gemeente began with it.
 */
export const uitkomsten = 'ALTER TABLE monitor_stand ADD COLUMN uitkomsten text;';
